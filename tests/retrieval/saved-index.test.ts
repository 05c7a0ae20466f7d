import { describe, expect, it } from 'vitest';
import { openSavedIndex } from '../../src/retrieval/saved-index.ts';
import { memoryStore } from '../support/memory-store.ts';
import { answersOf, freshAnswers, openSmall, TEXTS, toDocuments } from './small-corpus.ts';

describe('a saved index', () => {
  it('answers as a fresh one does, made or read back', async () => {
    const store = memoryStore();
    const expected = await freshAnswers();
    expect(await answersOf(await openSmall(store))).toEqual(expected);
    expect(await answersOf(await openSmall(store))).toEqual(expected);
    expect(await answersOf(await openSavedIndex(toDocuments(TEXTS)))).toEqual(expected);
  });

  it('analyses nothing again while nothing changes', async () => {
    const store = memoryStore();
    expect((await openSmall(store)).changed).toBe(3);
    expect((await openSmall(store)).changed).toBe(0);
    expect(store.writes).toBe(4);
  });

  it('analyses the one document that changed, and forgets its old segment', async () => {
    const store = memoryStore();
    await openSmall(store);
    const changed = { ...TEXTS, 'bao-cao': ['Tỷ lệ hồ sơ trực tuyến đạt 90%'] };
    const again = await openSmall(store, changed);
    expect(again.changed).toBe(1);
    expect(await store.list()).toHaveLength(4);
    expect(await answersOf(again)).toEqual(await freshAnswers(changed));
  });

  it('analyses nothing when documents only change places, and yet follows their order', async () => {
    const store = memoryStore();
    await openSmall(store);
    const turned = Object.fromEntries(Object.entries(TEXTS).reverse());
    const again = await openSmall(store, turned);
    expect(again.changed).toBe(0);
    expect(await answersOf(again)).toEqual(await freshAnswers(turned));
  });

  it('keeps each weighting of the fields apart', async () => {
    const store = memoryStore();
    await openSmall(store);
    const heavier = toDocuments(TEXTS).map(({ id, passages }) => ({
      id,
      passages: passages.map((fields) => fields.map(({ text }) => ({ text, weight: 1 }))),
    }));
    expect((await openSavedIndex(heavier, { store })).changed).toBe(3);
  });

  it('is made of nothing where there are no documents', async () => {
    expect((await openSmall(memoryStore(), {})).index.postings.passageCount).toBe(0);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await openSavedIndex(toDocuments(TEXTS), {
      onProgress: (done, total, what) => steps.push(`${done}/${total} ${what}`),
    });
    expect(steps).toEqual(['1/4 ke-hoach', '2/4 bao-cao', '3/4 quyet-dinh', '4/4 quan hệ giữa các từ']);
  });
});
