import { expect, it } from 'vitest';
import { bookOf } from '../../src/answering/readable-book.ts';
import { TODAY } from './asking.ts';
import { askWithInternal } from './internal-papers.ts';

it('a book of some documents neither lists nor holds what stands in others, even where they are named', async () => {
  const { book } = await askWithInternal();
  const open = bookOf(book, new Set(['cong-khai']));
  const documentsIn = (some: readonly { document: string }[]) => [...new Set(some.map(({ document }) => document))];
  for (const one of [open, open.withoutProgress()]) {
    expect(documentsIn((await one.list({}, TODAY)).map(({ task }) => task))).toEqual(['cong-khai']);
    expect(await one.list({ documents: ['noi-bo'] }, TODAY)).toEqual([]);
    expect(await one.responsibilities({ documents: ['noi-bo'] }, TODAY)).toEqual([]);
    const { tasks, responsibilities, targets, duties } = one.records;
    expect(documentsIn([...tasks, ...responsibilities, ...targets, ...duties])).toEqual(['cong-khai']);
  }
  expect(documentsIn(book.records.tasks)).toEqual(['cong-khai', 'noi-bo']);
});
