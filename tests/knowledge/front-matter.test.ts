import { describe, expect, it } from 'vitest';
import { knowledgeDocuments } from './documents.ts';

const documents = knowledgeDocuments().map(({ file, restoration: { frontMatter, body } }) => ({
  file,
  frontMatter,
  text: body
    .filter((line) => !line.startsWith('[^'))
    .join('\n')
    .replace(/\[\^[^\]]*\]|\*/g, ''),
}));

/** The ways in which the documents print a date that the front matter has as 2025-07-14 or, without a legible day, as 2025-07. */
function printedDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (day === undefined) return `tháng 0?${month} năm ${year}`;
  return `0?${day}/0?${month}/${year}|0?${day} tháng 0?${month} năm ${year}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}

describe.each(documents)('the front matter of $file', ({ frontMatter, text }) => {
  it('has the number that is printed, or none', () => {
    const printed = /^Số: (\S+)$/m.exec(text)?.[1];
    if (printed !== undefined) expect(frontMatter.number).toBe(printed);
    else if (frontMatter.number !== null) expect(text).toContain(`số ${frontMatter.number} ngày`);
  });

  it('has a date that is printed, and says why where it is not a whole one', () => {
    const { issuedOn, issuedOnNote } = frontMatter;
    if (issuedOn !== null)
      expect(text).toMatch(new RegExp(`ngày (?:\\[không đọc rõ\\] )?(?:${printedDate(issuedOn)})`));
    if (issuedOn?.length !== 10) expect(issuedOnNote).toMatch(/^.{20,}\.$/);
  });

  it('has the title of the document', () => {
    expect(text.toLowerCase()).toContain(frontMatter.title.toLowerCase());
  });

  it('has a signer who stands in the signature block', () => {
    const { name, position } = frontMatter.signer ?? { name: null, position: null };
    const block = text.slice(text.indexOf('\nNơi nhận:')).toLowerCase();
    for (const part of [name, ...(position?.split(', ') ?? [])])
      if (part !== null) expect(block).toContain(part.toLowerCase());
  });

  it('has a period whose years are printed', () => {
    for (const date of Object.values(frontMatter.effective ?? {})) expect(text).toContain(date.slice(0, 4));
  });

  it('bases it on documents that it names with their dates', () => {
    for (const { number, issuedOn, title } of frontMatter.legalBasis) {
      const name = number === null ? escaped(title) : `${escaped(number)}(?![A-Za-z])`;
      expect(text).toMatch(new RegExp(issuedOn === null ? name : `${name}\\s+ngày (?:${printedDate(issuedOn)})`));
    }
  });

  it('implements and replaces only documents that it names', () => {
    for (const number of [...frontMatter.implements, ...frontMatter.replaces]) expect(text).toContain(number);
  });
});
