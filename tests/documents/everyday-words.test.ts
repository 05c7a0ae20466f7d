import { describe, expect, it } from 'vitest';
import { createEverydayWords } from '../../src/documents/everyday-words.ts';
import { loadKnowledge } from '../../src/documents/knowledge.ts';
import { toPassages } from '../../src/documents/passage.ts';
import { ROOT } from '../house/sources.ts';

const find = createEverydayWords([
  { say: ['bà con', 'dân'], print: ['người dân'] },
  { say: ['bà con dân tộc'], print: ['đồng bào dân tộc thiểu số'] },
  { say: ['xóa sổ'], print: ['giải thể'] },
  { say: ['người đi làm'], print: ['người lao động'] },
]);
const found = (text: string) => find(text.split(' ')).map(({ from, to, print }) => [from, to, print[0]]);

describe('everyday words in a question', () => {
  it('are found with what papers print for them, in their places', () => {
    expect(found('giúp bà con dùng dịch vụ')).toEqual([[1, 3, 'người dân']]);
  });

  it('are the longest that fit, and none within another', () => {
    expect(found('giúp bà con dân tộc')).toEqual([[1, 5, 'đồng bào dân tộc thiểu số']]);
    expect(found('bà con dân làng')).toEqual([
      [0, 2, 'người dân'],
      [2, 3, 'người dân'],
    ]);
  });

  it('are found without marks', () => {
    expect(found('giup ba con')).toEqual([[1, 3, 'người dân']]);
  });

  it('are not other words that only fold alike', () => {
    expect(found('ba con số')).toEqual([[0, 2, 'người dân']]);
    expect(found('bả còn dẫn')).toEqual([]);
  });

  it('are found with the tone mark in its one place, as questions are read', () => {
    expect(found('xóa sổ hội')).toEqual([[0, 2, 'giải thể']]);
    const late = createEverydayWords([{ say: ['Xoá sổ'], print: ['giải thể'] }]);
    expect(late(['xóa', 'sổ'])).toHaveLength(1);
  });

  it('are not half found at the end', () => {
    expect(found('những người đi')).toEqual([]);
  });
});

describe('knowledge/everyday-words.yaml', async () => {
  const { documents, everydayWords } = await loadKnowledge(`${ROOT}knowledge`);

  it('leads only to words that a document prints, or the question would become one without an answer', () => {
    const printed = documents
      .flatMap((document) => [
        document.meta.title,
        ...toPassages(document).flatMap(({ text, place }) => [text, ...place.path]),
      ])
      .join('\n')
      .toLowerCase();
    const phrases = everydayWords.flatMap(({ print }) => print);
    expect(phrases.length).toBeGreaterThan(300);
    expect(phrases.filter((phrase) => !printed.includes(phrase.toLowerCase()))).toEqual([]);
  });

  it('says each phrase once, so that what it leads to does not hang on the order of the file', () => {
    const said = everydayWords.flatMap(({ say }) => say);
    expect(said.filter((phrase, i) => said.indexOf(phrase) !== i)).toEqual([]);
  });
});
