import { describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../../src/answering/model/exhibit.ts';
import { createClaimCheck } from '../../../../src/answering/model/grounding/check-claim.ts';
import type { FaultKind } from '../../../../src/answering/model/grounding/claim.ts';
import { describeFault } from '../../../../src/answering/model/grounding/describe-fault.ts';
import { OPERATOR_PHRASES } from '../../../../src/answering/model/grounding/operators.ts';
import { splitDraft } from '../../../../src/answering/model/grounding/split-draft.ts';
import { WORDS_OF_SAYING } from '../../../../src/answering/model/grounding/words-of-saying.ts';
import { checking, numbered, showKnowledge } from './shown.ts';

const shown = await showKnowledge();
const check = checking(shown);

describe('a draft is cut into statements', () => {
  it('with their markers before or behind the full stop, together or apart', () => {
    const draft = 'Sở A chủ trì. [e2] Sở B phối hợp [e1][e3]. Việc này thường xuyên. [e1, e3]';
    expect(splitDraft(draft).map(({ text, ids }) => [text, ids])).toEqual([
      ['Sở A chủ trì.', ['e2']],
      ['Sở B phối hợp.', ['e1', 'e3']],
      ['Việc này thường xuyên.', ['e1', 'e3']],
    ]);
  });

  it('and a line that announces rests on what its bullets rest on', () => {
    const [first, second, third] = splitDraft('Các việc sau:\n- Việc một. [e1]\n- Việc hai. [e2]\nHết. [e3]');
    expect(first).toMatchObject({ text: 'Các việc sau:', ids: ['e1', 'e2'], complete: true });
    expect(second).toMatchObject({ text: '- Việc một.', ids: ['e1'], under: 'Các việc sau:' });
    expect(third).toMatchObject({ text: '- Việc hai.', under: 'Các việc sau:' });
  });

  it('that stay as they are while the draft grows', () => {
    const draft =
      'Sở A chủ trì. [e2] Các việc sau:\n- Việc một (5.000 hồ sơ). [e1]\n- Việc hai. [e1][e2]\nViệc ba [e3]. Hết. [e1]';
    const whole = splitDraft(draft);
    for (let length = 1; length <= draft.length; length++) {
      const grown = splitDraft(draft.slice(0, length)).filter(({ complete }) => complete);
      for (const claim of grown)
        expect(whole.map(({ text, ids }) => ({ text, ids }))).toContainEqual({ text: claim.text, ids: claim.ids });
    }
  });
});

describe('words of saying', () => {
  it('turn nothing round', () => {
    const turning = new Set(OPERATOR_PHRASES);
    // "sau" announces where nothing follows it.
    expect(WORDS_OF_SAYING.filter((word) => turning.has(word) && word !== 'sau')).toEqual([]);
  });
});

describe('statement by statement', () => {
  it('each is told with its exhibits and its faults', () => {
    const checkClaim = createClaimCheck(shown);
    const exhibits = shown.show('05-PL2-III-7', '05-PL2-III-6');
    const checked = splitDraft('Phát triển Nền tảng Cổng dữ liệu mở tỉnh Quảng Ngãi. [e1] Sở Y tế chủ trì. [e2]').map(
      (drafted) => checkClaim(drafted, exhibits),
    );
    expect(checked.map(({ claim }) => claim.exhibits.map(({ id }) => id))).toEqual([['e1'], ['e2']]);
    expect(checked.map(({ faults }) => faults.map(({ kind, what }) => `${kind} ${what}`))).toEqual([
      [],
      ['office Sở Y tế'],
    ]);
  });
});

describe('records win', () => {
  const citations = [{ document: 'Kế hoạch 1', title: '', section: 'dòng 1', page: 2, quote: '' }];
  const row: Exhibit = {
    id: 'e1',
    kind: 'passage',
    fields: [{ name: 'text', text: 'Nhiệm vụ: Rà soát hồ sơ\nCơ quan chủ trì: Sở Y tế\nThời gian: Năm 2026' }],
    above: [],
    citations,
  };
  const record: Exhibit = {
    id: 'e2',
    kind: 'record',
    fields: [
      { name: 'title', text: 'Rà soát hồ sơ' },
      { name: 'lead', text: 'Sở Nội vụ' },
    ],
    above: [],
    citations,
  };

  it('over the row that they were read from, where it prints something else', () => {
    expect(check('Sở Y tế chủ trì rà soát hồ sơ. [e1]', numbered([row])).faults).toEqual([]);
    expect(check('Sở Y tế chủ trì rà soát hồ sơ. [e1]', numbered([row, record])).faults).toHaveLength(1);
    expect(check('Sở Nội vụ chủ trì rà soát hồ sơ. [e1]', numbered([row, record])).faults).toEqual([]);
  });
});

describe('faults', () => {
  it('are told in Vietnamese with the piece in question', () => {
    const fault = { kind: 'figure', claim: 'Có 12 việc.', what: '12' } as const;
    expect(describeFault(fault)).toBe('Câu “Có 12 việc.”: các nguồn đã dẫn không có con số “12”.');
    const long = { kind: 'uncited' as FaultKind, claim: 'a'.repeat(900), what: '' };
    expect(describeFault(long).length).toBeLessThan(300);
  });

  it('come quickly for a statement that is none', () => {
    const exhibits = shown.show('05-PL2-III-7');
    expect(check(`${'Phát triển, '.repeat(2_000)} [e1]`, exhibits).faults).toHaveLength(1);
  });
});
