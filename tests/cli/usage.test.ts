import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Có phải ý bạn là "ask"?', ['aks']],
  ['Có phải ý bạn là "--top"?', ['search', 'x', '--tpo', '3']],
  ['Còn thiếu <điều-cần-tìm>', ['search']],
  ['--top "0"', ['search', 'x', '--top', '0']],
  ['cần một giá trị', ['search', 'x', '--top']],
  ['Thừa đối số', ['documents', 'x']],
  ['--corpus <tệp>', ['evaluate']],
  ['Xin ghi một câu hỏi', ['ask']],
  ['chỉ một trong hai', ['ask', 'x', '--batch', 'y']],
  ['chưa gõ câu hỏi', ['ask', ' ']],
  ['100.000 ký tự', ['ask', 'x'.repeat(100_000)]],
  ['Không có vai trò "boss"', ['ask', 'x', '--as', 'boss']],
  ['Không có việc "quét" cho lệnh zalo', ['zalo', 'quét']],
  ['Không đọc được ngày "31/02/2026"', ['ask', 'x', '--on', '31/02/2026']],
];

describe('wrong use ends with 2, says why in Vietnamese, and prints nothing else', () => {
  it.each(CASES)('%s', async (words, args) => {
    const { code, out, err } = await run(args);
    expect(err).toContain(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('without a command shows the help', async () => {
    const { code, err } = await run([]);
    expect(code).toBe(2);
    expect(err).toContain('Cách dùng: tro-ly-so');
  });
});

describe('help', () => {
  it('is in Vietnamese for every command', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).not.toContain(' start ');
    const commands = [...out.matchAll(/^ {2}([a-z]+)\b/gmu)].map(([, name]) => name!);
    expect(commands).toEqual([
      ...[
        'chat',
        'serve',
        'zalo',
        'ask',
        'search',
        'tasks',
        'targets',
        'duties',
        'timeframe',
        'extraction',
        'progress',
      ],
      ...['remind', 'report', 'index', 'documents', 'ingest', 'evaluate', 'backup', 'restore', 'doctor', 'help'],
    ]);
    for (const name of commands.slice(0, -1)) {
      const help = await run([name, '--help']);
      expect(help.code).toBe(0);
      expect(help.out).toContain('--json');
      expect(help.out).not.toMatch(/Usage|Options|Arguments|display help/u);
    }
  });
});
