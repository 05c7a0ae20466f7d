import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/assistant/message.ts';
import { renderTelegram } from '../../../../src/channels/telegram/render-reply.ts';

const citation = {
  document: 'Kế hoạch số 05/KH-UBND',
  title: 'Phát triển Chính quyền số',
  section: 'Phụ lục II › dòng 2',
  page: 14,
  quote: 'Xây dựng Khung kiến trúc.',
};

function htmlOf(reply: Partial<Reply>): string {
  return renderTelegram({ kind: 'answered', text: '', citations: [], ...reply })
    .map(({ html }) => html)
    .join('\n---\n');
}

describe('the text of a reply', () => {
  it('shows markup as it was written', () => {
    expect(htmlOf({ text: 'R&D <b>đậm</b> &amp;' })).toBe('R&amp;D &lt;b&gt;đậm&lt;/b&gt; &amp;amp;');
  });

  it('is bold only where a line is over others', () => {
    expect(htmlOf({ text: 'Có 2 việc:\n- Một\n- Hai\nHết.' })).toBe('<b>Có 2 việc:</b>\n• Một\n• Hai\nHết.');
    expect(htmlOf({ text: 'Tuần này của Sở\n\nĐến hạn: 1\n1. Một' })).toBe(
      '<b>Tuần này của Sở</b>\n\n<b>Đến hạn: 1</b>\n1. Một',
    );
    expect(htmlOf({ text: 'Hạn là 31/12/2026.\nChủ trì là Sở Nội vụ.' })).not.toContain('<b>');
    expect(htmlOf({ text: 'Xin nêu rõ:' })).toBe('Xin nêu rõ:');
  });

  it('leaves room between items of several lines, and between one heading and the next', () => {
    const long = 'việc '.repeat(20).trim();
    expect(htmlOf({ text: `Có 2 việc:\nCủa Sở:\n1. ${long}\n2. ${long}\nHết.` })).toBe(
      `<b>Có 2 việc:</b>\n\n<b>Của Sở:</b>\n1. ${long}\n\n2. ${long}\n\nHết.`,
    );
  });

  it('marks labels in what is known of something, and sets one thing apart from the next', () => {
    const text = ['Chủ trì: Sở Y tế', 'Hạn: 2026', 'Chủ trì: Sở Nội vụ', 'Hạn: 2027']
      .map((item) => `- ${item}`)
      .join('\n');
    expect(htmlOf({ text })).toBe(
      ['• <b>Chủ trì:</b> Sở Y tế', '• <b>Hạn:</b> 2026', '', '• <b>Chủ trì:</b> Sở Nội vụ', '• <b>Hạn:</b> 2027'].join(
        '\n',
      ),
    );
  });

  it('goes on counting where its list does', () => {
    expect(htmlOf({ text: '17. Một\n18. Hai' })).toBe('17. Một\n18. Hai');
  });

  it('lets be copied at a tap what is typed back: codes, commands with what follows them, words to type', () => {
    expect(htmlOf({ text: '1. [05-PL2-III-5] Việc' })).toBe('1. [<code>05-PL2-III-5</code>] Việc');
    expect(htmlOf({ text: 'Cập nhật: /tiendo DTDM-II-2-DD.' })).toBe('Cập nhật: <code>/tiendo DTDM-II-2-DD</code>.');
    expect(htmlOf({ text: 'xin gõ “Đã nhận tin 57”.' })).toBe('xin gõ “<code>Đã nhận tin 57</code>”.');
  });

  it('leaves a command of one word to be tapped, and a quotation as it is', () => {
    for (const text of ['gõ “/hanchot”', 'gõ /hanchot để xem hết', 'về “Chi phí”', '[không rõ]'])
      expect(htmlOf({ text })).toBe(text);
  });

  it('does not mark a code within bold letters', () => {
    expect(htmlOf({ text: 'Việc [05-I-1] gồm:\n- Một' })).toBe('<b>Việc [</b><code>05-I-1</code><b>] gồm:</b>\n• Một');
  });
});

describe('sources', () => {
  it('are folded up below the text, each place once with all that is quoted from it', () => {
    const more = { ...citation, quote: 'Câu\nthứ hai.' };
    const other = { ...citation, section: '', page: null, quote: '' };
    expect(htmlOf({ text: 'Có.', citations: [citation, more, citation, other] })).toBe(
      [
        'Có.',
        '',
        '<blockquote expandable><b>Nguồn:</b>',
        '1. Kế hoạch số 05/KH-UBND, Phụ lục II › dòng 2, trang 14',
        '<i>“Xây dựng Khung kiến trúc.”</i>',
        '<i>“Câu thứ hai.”</i>',
        '2. Kế hoạch số 05/KH-UBND</blockquote>',
      ].join('\n'),
    );
  });
});

describe('a table', () => {
  it('stands in columns where they are narrow, numbers to the right', () => {
    const table = {
      header: ['Đơn vị', 'Việc'],
      rows: [
        ['Sở Nội vụ', '12'],
        ['Sở Tài chính', '3'],
      ],
    };
    expect(htmlOf({ text: 'Theo đơn vị:', table })).toBe(
      [
        '<b>Theo đơn vị:</b>',
        '',
        '<pre>Đơn vị        Việc',
        '────────────  ────',
        'Sở Nội vụ       12',
        'Sở Tài chính     3</pre>',
      ].join('\n'),
    );
  });

  it('is told row by row where they are wide, without its empty cells', () => {
    const office = 'Sở Khoa học và Công nghệ tỉnh Quảng Ngãi';
    const table = {
      header: ['Đơn vị', 'Việc', 'Ghi chú'],
      rows: [
        [office, '12', ''],
        ['', '', ''],
        ['Sở Y tế', '3', 'A & B'],
      ],
    };
    expect(htmlOf({ table })).toBe(
      [
        `<b>1. Đơn vị: ${office}</b>`,
        'Việc: 12',
        '',
        '<b>2. Đơn vị: Sở Y tế</b>',
        'Việc: 3',
        'Ghi chú: A &amp; B',
      ].join('\n'),
    );
  });
});
