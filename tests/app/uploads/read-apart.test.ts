import { describe, expect, it } from 'vitest';
import { createReadApart } from '../../../src/app/read-apart.ts';
import { SecretFileError } from '../../../src/documents/ingest/secret-file-error.ts';
import { UserError } from '../../../src/shared/errors.ts';
import { readFileRecords } from '../../../src/tasks/extraction/read-file.ts';
import { PLAN } from './plans.ts';

const units = [{ id: 'so-noi-vu', name: 'Sở Nội vụ', aliases: [], group: false, members: [] }];
const file = (content: string, name = 'ke-hoach.md') => ({ name, bytes: new TextEncoder().encode(content), units });

describe('reading in a thread of its own', () => {
  it('comes to the same as reading here', async () => {
    expect(await createReadApart()(file(PLAN))).toMatchObject(await readFileRecords(file(PLAN)));
  });

  it('tells why a file is refused, and that it is a secret', async () => {
    await expect(createReadApart()(file('# KẾ HOẠCH'))).rejects.toThrow(/ke-hoach\.md không có phần khai báo/u);
    await expect(createReadApart()(file(`${PLAN}\nTUYỆT MẬT\n`))).rejects.toThrow(SecretFileError);
  });

  it('ends where it takes too long', async () => {
    const reading = createReadApart({ mostMs: 1 })(file(PLAN));
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(/quá 1 giây chưa xong/u);
  });

  it('ends where nobody wants it any more, also from the beginning', async () => {
    await expect(createReadApart()(file(PLAN), { signal: AbortSignal.abort() })).rejects.toThrow(UserError);
  });

  it('ends where it takes too much memory', async () => {
    const reading = createReadApart({ mostMegabytes: 24 })(file(PLAN + '- *a* **b** `c`\n'.repeat(200_000)));
    await expect(reading).rejects.toThrow(/cần nhiều bộ nhớ hơn/u);
  });

  it('of a file made to hurt comes to an end, and the others are served meanwhile', async () => {
    const deep = `${PLAN}\n${'>'.repeat(20_000)} x\n\n${'['.repeat(50_000)}\n\n${'- '.repeat(5_000)}\n`;
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const outcome = await createReadApart({ mostMs: 3_000 })(file(deep)).then(
      () => 'read',
      (error) => error,
    );
    clearInterval(timer);
    expect(outcome === 'read' || outcome instanceof UserError).toBe(true);
    expect(turns).toBeGreaterThan(5);
  });
});
