import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { talk } from './talk.ts';

let folder: string;
let historyFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-so-console-'));
  historyFile = join(folder, 'data', 'console-history');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a person at a terminal', () => {
  it('is welcomed, chooses by number, asks, and leaves', async () => {
    const { whole, printed, asked } = await talk({
      terminal: true,
      historyFile,
      typed: ['2\r', 'Ai ký?\r', '/thoat\r'],
    });
    expect(whole).toBe(true);
    expect(asked).toEqual(['Câu hai?', 'Ai ký?']);
    expect(printed).toContain('  3. Câu ba?');
    expect(printed).toContain('Đáp: Ai ký?');
    expect(printed.trimEnd()).toMatch(/hẹn gặp lại!$/u);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('leaves cleanly by %s', async (_, key) => {
    const { whole, printed } = await talk({ terminal: true, historyFile, typed: ['chào\r', key] });
    expect(whole).toBe(true);
    expect(printed.trimEnd()).toMatch(/hẹn gặp lại!$/u);
  });

  it('is told what went wrong, and may go on', async () => {
    const typed = ['/gi\r', '\r', `${'x'.repeat(2001)}\r`, 'hỏng\r', 'Ai ký?\r', '/Thoát\r'];
    const { whole, printed, asked } = await talk({ terminal: true, historyFile, typed });
    expect(whole).toBe(true);
    expect(printed).toContain('Không có lệnh /gi.');
    expect(printed).toContain('2.001 ký tự');
    expect(printed).toContain('chưa tra cứu được');
    expect(asked).toEqual(['hỏng', 'Ai ký?']);
  });

  it('finds the lines of last time, kept for nobody else', async () => {
    await talk({ terminal: true, historyFile, typed: ['Câu hôm qua\r', '/thoat\r'] });
    expect(statSync(historyFile).mode & 0o777).toBe(0o600);
    const { asked } = await talk({ terminal: true, historyFile, typed: ['\u001b[A\u001b[A\r', '/thoat\r'] });
    expect(asked).toEqual(['Câu hôm qua']);
  });

  it('keeps the last 200 lines', async () => {
    await talk({
      terminal: true,
      historyFile,
      typed: [...Array.from({ length: 205 }, (_, i) => `câu ${i}\r`), '/thoat\r'],
    });
    const lines = readFileSync(historyFile, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(200);
    expect(lines.at(-1)).toBe('/thoat');
  });

  it('talks on where nothing can be kept', async () => {
    writeFileSync(join(folder, 'data'), '');
    const { asked, whole } = await talk({ terminal: true, historyFile, typed: ['Ai ký?\r', '/thoat\r'] });
    expect(asked).toEqual(['Ai ký?']);
    expect(whole).toBe(true);
  });
});

describe('a pipe', () => {
  it('gets an answer for each line, and nothing else', async () => {
    const { whole, printed } = await talk({ terminal: false, historyFile, typed: ['Một?\n\nHai', '?\n'] });
    expect(whole).toBe(true);
    expect(printed).toBe('Đáp: Một?\n\nĐáp: Hai?\n\n');
  });

  it('gets a reply a line as JSON', async () => {
    const { printed } = await talk({ terminal: false, historyFile, json: true, typed: ['Một?\n/trogiup\nHai?\n'] });
    const texts = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text);
    expect(texts).toEqual(['Đáp: Một?', 'Đáp: Hai?']);
  });

  it('hears of faulty lines apart, and the others are answered', async () => {
    const { whole, printed, faults } = await talk({
      terminal: false,
      historyFile,
      typed: [`${'x'.repeat(2001)}\nhỏng\nHai?\n`],
    });
    expect(whole).toBe(false);
    expect(printed).toBe('Đáp: Hai?\n\n');
    expect(faults.trim().split('\n')).toHaveLength(2);
  });

  it('is refused where it brings no text', async () => {
    await expect(talk({ terminal: false, historyFile, typed: [new Uint8Array([0xff, 0, 0x0a])] })).rejects.toThrow(
      /UTF-8/u,
    );
  });
});
