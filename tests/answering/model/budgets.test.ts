import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Circuit, createCircuit } from '../../../src/answering/model/connection/circuit.ts';
import type { ModelLedger, ModelUse } from '../../../src/answering/model/model-ledger.ts';
import { createSupervision, type SuperviseParts } from '../../../src/answering/model/supervise.ts';
import type { Worded } from '../../../src/answering/model/word-answer.ts';

const NOON = new Date('2026-03-02T05:00:00Z');
const API = { baseUrl: 'http://may-ai:8000/v1', model: 'qwen', firstWordsMs: 5000, answerMs: 9000 };
const USED: Worded = { outcome: 'used', answer: { kind: 'answered', text: 'Có.', citations: [] } };

let uses: ModelUse[];
let log: string[];
let circuit: Circuit;
let closing: AbortController;
let ledger: ModelLedger;

beforeEach(() => {
  [uses, log, circuit, closing] = [[], [], createCircuit(), new AbortController()];
  ledger = {
    note: async (use) => void uses.push(use),
    async usedSince(since, person) {
      const own = uses.filter((use) => use.at >= since && (person === undefined || use.person === person));
      const tokens = own.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
      return { questions: own.length, tokens, costVnd: 0 };
    },
  };
});

function supervision(more: Partial<SuperviseParts> = {}) {
  return createSupervision({
    ...{ api: API, budget: { questionsPerPerson: 3, tokensPerDay: 1000 }, ledger, circuit, closing: closing.signal },
    ...{ now: () => NOON, elapsedMs: () => 0 },
    logger: pino({ level: 'trace' }, { write: (line) => void log.push(line) }),
    ...more,
  });
}

/** Work that sends a question of so many letters. */
const taking =
  (letters: number, worded: Worded = USED): Parameters<ReturnType<typeof supervision>>[1] =>
  async ({ meter }) => {
    meter.begin([{ text: 'x'.repeat(letters) } as never]);
    return worded;
  };

describe('budgets', () => {
  it('a person has so many questions within a day, whatever comes of them; others have theirs', async () => {
    const supervise = supervision();
    const refused: Worded = { outcome: 'refused' };
    expect(await supervise('p-1', taking(30))).toBeDefined();
    expect(await supervise('p-1', taking(30, refused))).toBeUndefined();
    expect(await supervise('p-1', taking(30))).toBeDefined();
    expect(await supervise('p-1', taking(30))).toBeUndefined();
    expect(uses).toHaveLength(3);
    expect(await supervise('p-2', taking(30))).toBeDefined();
    expect(await supervise(undefined, taking(30))).toBeDefined();
    const tomorrow = new Date(NOON.getTime() + 86_400_001);
    expect(await supervision({ now: () => tomorrow })('p-1', taking(30))).toBeDefined();
  });

  it('all together have so many tokens within a day', async () => {
    const supervise = supervision();
    expect(await supervise('p-1', taking(2700))).toBeDefined();
    expect(await supervise('p-2', taking(300))).toBeDefined();
    expect(await supervise('p-3', taking(3))).toBeUndefined();
    expect(await supervise(undefined, taking(3))).toBeUndefined();
    expect(uses).toHaveLength(2);
  });

  it('what cannot be counted is not spent, and what cannot be kept is answered all the same', async () => {
    const away = async () => Promise.reject(new Error('the database is away'));
    expect(await supervision({ ledger: { ...ledger, usedSince: away } })('p-1', taking(3))).toBeUndefined();
    expect(await supervision({ ledger: { ...ledger, note: away } })('p-1', taking(3))).toBeDefined();
    expect(log.join('')).toMatch(/cannot be counted[\s\S]*is not kept/u);
  });

  it('costs are estimated where prices were said', async () => {
    const prices = { input: 2_000_000, output: 8_000_000 };
    await supervision({ budget: { questionsPerPerson: 9, tokensPerDay: 9e9, prices } })('p-1', taking(300));
    await supervision()('p-1', taking(300));
    expect(uses.map(({ costVnd }) => costVnd)).toEqual([200, undefined]);
    expect(uses[0]).toMatchObject({ model: 'qwen', host: 'may-ai:8000', calls: 1, inputTokens: 100, outcome: 'used' });
  });
});

describe('what goes wrong', () => {
  const broken = async () => Promise.reject(Object.assign(new Error('bí mật'), { status: 503 }));

  it('three failures in a row, and nobody is let through for a minute', async () => {
    let elapsed = 0;
    const supervise = supervision({ circuit: createCircuit(() => elapsed) });
    for (let i = 0; i < 3; i++) await supervise(undefined, broken);
    expect(await supervise(undefined, taking(3))).toBeUndefined();
    expect(uses.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed']);
    elapsed = 60_000;
    expect(await supervise(undefined, taking(3))).toBeDefined();
    expect(log.join('')).not.toContain('bí mật');
  });

  it('closing in the middle ends it at once, books nothing and blames nobody', async () => {
    const supervise = supervision();
    const under = supervise('p-1', () => new Promise(() => {}));
    await Promise.resolve();
    closing.abort();
    expect(await under).toBeUndefined();
    expect(await supervise('p-1', taking(3))).toBeUndefined();
    expect(uses).toEqual([]);
    expect(circuit.mayTry()).toBe(true);
  });

  it('work that never ends is given up where its first words or its end are late', async () => {
    const never = () => new Promise<Worded>(() => {});
    expect(await supervision({ api: { ...API, firstWordsMs: 5 } })('p-1', never)).toBeUndefined();
    const begins = async ({ listening }: { listening: { begun(): void } }) => {
      listening.begun();
      return never();
    };
    expect(await supervision({ api: { ...API, firstWordsMs: 100, answerMs: 5 } })('p-1', begins)).toBeUndefined();
    expect(uses.map(({ outcome }) => outcome)).toEqual(['slow', 'slow']);
  });
});
