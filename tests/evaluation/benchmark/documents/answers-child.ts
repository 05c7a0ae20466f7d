import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../../../src/app.ts';
import { readConfig } from '../../../../src/config.ts';
import { OWNER } from '../../../../src/people/people-store.ts';
import { meterCosts } from '../../../support/costs.ts';
import { serveJob } from '../in-own-process.ts';

/** A file to read while questions are asked. */
export interface AnswersJob {
  readonly file: string;
  readonly knowledge: string;
  readonly dataDir: string;
}

/** How long answers took, in milliseconds, and how long the event loop was held at most. */
export interface AnswerFigures {
  readonly alone: AnswerTimes;
  readonly whileReading: AnswerTimes;
  readonly readMs: number;
}

interface AnswerTimes {
  readonly asked: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly heldMs: number;
}

const QUESTIONS = [
  'Sở Khoa học và Công nghệ chủ trì những nhiệm vụ nào năm 2026?',
  'ai ky ke hoach 05',
  'Tổng kinh phí thực hiện là bao nhiêu?',
  'chữ ký số cá nhân',
];
const [ALONE, PAUSE_MS] = [60, 100];

serveJob(async ({ file, knowledge, dataDir }: AnswersJob): Promise<AnswerFigures> => {
  const app = createApp(readConfig({ KNOWLEDGE_DIR: knowledge, DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, dataDir));
  const desk = await app.reception(new Map());
  let key = 0;
  const ask = async (): Promise<number> => {
    const text = QUESTIONS[key % QUESTIONS.length]!;
    const started = performance.now();
    const about = { channel: 'console', sender: 'an', chat: 'an', isPrivate: true, isAddressed: true } as const;
    await desk.answer({ ...about, key: `${key++}`, text, sentAt: new Date() });
    return performance.now() - started;
  };
  const askWhile = async (isWanted: () => boolean): Promise<AnswerTimes> => {
    const end = meterCosts();
    const times: number[] = [];
    while (isWanted()) {
      times.push(await ask());
      await wait(PAUSE_MS);
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;
    return { asked: times.length, p50Ms: at(0.5), p95Ms: at(0.95), heldMs: end().heldMs };
  };
  for (let i = 0; i < QUESTIONS.length * 3; i++) await ask();
  let left = ALONE;
  const alone = await askWhile(() => left-- > 0);
  const { uploads } = await app.office();
  const bytes = await readFile(file);
  let isRead = false;
  const started = performance.now();
  const reading = uploads.receive({ name: 'ke-hoach-lon.pdf', bytes }, OWNER).finally(() => {
    isRead = true;
  });
  const whileReading = await askWhile(() => !isRead);
  await reading;
  const readMs = performance.now() - started;
  await app.close();
  return { alone, whileReading, readMs };
});
