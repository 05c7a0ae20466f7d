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

  it('hears below the welcome what waits, and a pipe does not', async () => {
    const news = 'Có 3 nhắc việc đến hạn: gõ /hopthu để xem.';
    const { printed } = await talk({ terminal: true, historyFile, news, typed: ['/thoat\r'] });
    expect(printed.indexOf(news)).toBeGreaterThan(printed.indexOf('Câu ba?'));
    expect(printed.split(news)).toHaveLength(2);
    expect((await talk({ terminal: false, historyFile, news, typed: ['Một?\n'] })).printed).toBe('Đáp: Một?\n\n');
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
    expect(printed).toContain('Đáp: /gi');
    expect(printed).toContain('2.001 ký tự');
    expect(printed).toContain('chưa tra cứu được');
    expect(asked).toEqual(['/gi', 'hỏng', 'Ai ký?']);
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
    expect(texts).toEqual(['Đáp: Một?', 'Đáp: /trogiup', 'Đáp: Hai?']);
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

describe('what a reply offers', () => {
  it('is chosen by its number, as long as it stands', async () => {
    const typed = ['danh sách\r', '1\r', '1\r', 'danh sách\r', '3\r', '/thoat\r'];
    const { printed, asked } = await talk({ terminal: true, historyFile, typed });
    expect(printed).toContain('  1. /nhiemvu trang 2');
    expect(asked).toEqual(['danh sách', '/nhiemvu trang 2', '1', 'danh sách', '3']);
  });

  it('is chosen in a pipe, too', async () => {
    const { asked } = await talk({ terminal: false, historyFile, typed: ['danh sách\n2\n'] });
    expect(asked).toEqual(['danh sách', '/nhiemvu trang 1']);
  });
});

describe('a file that goes with a reply', () => {
  const path = () => join(folder, 'data', 'bao-cao.txt');

  it('is put away, and the person is told where', async () => {
    const { printed, whole } = await talk({ terminal: true, historyFile, typed: ['tệp\r', '/thoat\r'] });
    expect(whole).toBe(true);
    expect(readFileSync(path(), 'utf8')).toBe('Báo cáo');
    expect(printed.replace(/\s/gu, '')).toContain(`Đãghitệp:${path()}`.replace(/\s/gu, ''));
  });

  it('is named in JSON by its path, and not written out', async () => {
    const { printed } = await talk({ terminal: false, historyFile, json: true, typed: ['tệp\n'] });
    expect(JSON.parse(printed)).toEqual({ kind: 'answered', text: 'Đáp: tệp', citations: [], files: [path()] });
  });

  it('that cannot be put away is said to be so beside the reply, and the talk goes on', async () => {
    writeFileSync(join(folder, 'data'), '');
    const { printed, faults, whole } = await talk({ terminal: false, historyFile, typed: ['tệp\nAi ký?\n'] });
    expect(whole).toBe(false);
    expect(faults).toMatch(/^Không ghi được tệp .*bao-cao\.txt \((?:EEXIST|ENOTDIR)\)\. Xin kiểm tra quyền ghi/u);
    expect(printed).toBe('Đáp: tệp\n\nĐáp: Ai ký?\n\n');
  });
});

it('what cannot be done is said in its own words, and the talk goes on', async () => {
  const { faults, printed } = await talk({ terminal: false, historyFile, typed: ['sai\nAi ký?\n'] });
  expect(faults).toBe('Tiến độ chưa đúng.\n');
  expect(printed).toBe('Đáp: Ai ký?\n\n');
});
