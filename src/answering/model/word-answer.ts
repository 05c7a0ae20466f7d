import { type BaseMessage, HumanMessage } from '@langchain/core/messages';
import { fuseWordings } from '../../retrieval/fuse-wordings.ts';
import type { Answer } from '../answer.ts';
import type { Question } from '../question.ts';
import { splitQuestion } from '../split-question.ts';
import type { Agent, Drafted, Listening } from './agent.ts';
import { type Checked, composeAnswer, joinClaims } from './compose-answer.ts';
import type { Exhibit } from './exhibit.ts';
import type { CheckClaim } from './grounding/check-claim.ts';
import { checkDraft } from './grounding/check-draft.ts';
import { describeFault } from './grounding/describe-fault.ts';
import { splitDraft } from './grounding/split-draft.ts';
import { MODEL_WORDS } from './messages.ts';
import { askAgain, askModel } from './prompt.ts';
import { isBeside, isListed, losesFigures } from './say-what-holds.ts';
import { takeApart } from './take-apart.ts';
import type { ToolDesk } from './tools/desk.ts';
import { showAll } from './tools/looked-up.ts';
import { passageExhibit } from './tools/passage-exhibit.ts';

/** One question that a model words an answer to. */
export interface Wording {
  readonly question: Question;
  /** What is said without a model; it is e1, and its lists are shown as they are. */
  readonly extractive: Answer;
  readonly desk: ToolDesk;
  readonly agent: Agent;
  readonly check: CheckClaim;
  readonly listening: Omit<Listening, 'hear'>;
  /** Told what was checked, as it grows. */
  hear(soFar: string): void;
  /** Gives other wordings to search with, too. */
  reword?(question: string): Promise<readonly string[]>;
  /** Whether the documents answer what the model says they do not. */
  isAnswered(part: string): Promise<boolean>;
}

/** What came of it: an answer where its words are `used`. */
export interface Worded {
  readonly answer?: Answer;
  readonly outcome: 'used' | 'refused' | 'ungrounded';
}

/** Letters of an answer that are still checked: nobody reads more in a chat, and a check takes its time for each. */
const LONGEST = 6000;
/** Passages shown before the model asks for any. */
const SHOWN_AT_FIRST = 6;

/** Has an answer drafted and checked; where it does not hold, it is drafted once more with every fault named. */
export async function wordAnswer(wording: Wording): Promise<Worded> {
  const { question, desk } = wording;
  const whole = desk.exhibits.show(answerExhibit(wording.extractive))!;
  const wordings = [question.text, ...((await wording.reword?.(question.text)) ?? [])];
  const rankings = wordings.map((text) => desk.library.search(text, { top: 2 * SHOWN_AT_FIRST, role: desk.role }));
  const hits = fuseWordings(await Promise.all(rankings), ({ passage }) => passage).slice(0, SHOWN_AT_FIRST);
  const found = showAll(
    hits.map(({ passage }) => passageExhibit(passage, desk)),
    desk,
  );
  const lookedUp = { ...found, exhibits: [whole, ...found.exhibits] };
  const first = await draft(wording, [new HumanMessage(desk.mask.hide(askModel(question.asked, desk.on, lookedUp)))]);
  const judged = await judge(first, wording, whole);
  if (!('faults' in judged)) return judged;
  const again = new HumanMessage(desk.mask.hide(askAgain(judged.faults)));
  const second = await draft(wording, [...first.messages, again]);
  const last = await judge(second, wording, whole);
  return 'faults' in last ? { outcome: 'ungrounded' } : last;
}

/** The answer that was found without a model, line by line, with all its sources. */
function answerExhibit({ text, citations, table }: Answer): Omit<Exhibit, 'id'> {
  const fields = text.split('\n').filter((line) => line.trim() !== '');
  return {
    kind: 'answer',
    fields: fields.map((line) => ({ name: 'text', text: line })),
    above: [],
    citations,
    ...(table ? { table } : {}),
  };
}

async function draft(
  { agent, check, desk, listening, hear }: Wording,
  messages: readonly BaseMessage[],
): Promise<Drafted> {
  let told = 0;
  return agent.draft(messages, {
    ...listening,
    hear(soFar) {
      if (listening.signal.aborted) return;
      if (soFar === '') told = 0;
      const { statements } = takeApart(desk.mask.restore(soFar));
      if (statements.length > LONGEST) return;
      const complete = splitDraft(statements).filter((claim) => claim.complete);
      if (complete.length <= told) return;
      told = complete.length;
      const checked = complete.map((claim) => check(claim, desk.exhibits.byId));
      if (checked.every(({ faults }) => faults.length === 0)) hear(joinClaims(checked.map(({ claim }) => claim)));
    },
  });
}

type Judged = Worded | { readonly faults: readonly string[] };

async function judge({ text }: Drafted, wording: Wording, answered: Exhibit): Promise<Judged> {
  const { extractive, desk } = wording;
  const { statements, whole: ids, missing, isNothing } = takeApart(desk.mask.restore(text));
  if (isNothing || (statements === '' && ids.length === 0)) return { outcome: 'refused' };
  if (statements.length > LONGEST) return { faults: [MODEL_WORDS.faults.tooLong(LONGEST)] };
  const { claims, faults } = checkDraft(statements, desk.exhibits.byId, wording.check);
  const told = [...faults.map(describeFault), ...(await faultsOfMissing(missing, wording))];
  for (const id of ids) if (!desk.exhibits.byId.has(id)) told.push(MODEL_WORDS.faults.noExhibit(id));
  if (told.length > 0) return { faults: told };
  const whole = new Set(ids.map((id) => desk.exhibits.byId.get(id)!));
  if (isBeside(extractive, answered, [...claims.flatMap(({ exhibits }) => exhibits), ...whole]))
    return { faults: [MODEL_WORDS.faults.beside(answered.id)] };
  if (isListed(extractive)) whole.add(answered);
  if (!whole.has(answered) && losesFigures(extractive, claims.map((claim) => claim.text).join('\n')))
    return { faults: [MODEL_WORDS.faults.losesFigures(answered.id)] };
  return { outcome: 'used', answer: composeWith(answered, extractive, { claims, whole: [...whole], missing }) };
}

/** A list that was found without a model goes out as it was found. */
function composeWith(answered: Exhibit, { text }: Answer, checked: Checked): Answer {
  const others = checked.whole.filter((exhibit) => exhibit !== answered);
  if (others.length === checked.whole.length) return composeAnswer(checked);
  const asFound: Exhibit = { ...answered, fields: [{ name: 'text', text }] };
  return composeAnswer({ ...checked, whole: [asFound, ...others] });
}

/**
 * What is said to be missing must be one of the things that were asked, whole and in the words of the question, and must
 * really be missing. Of part of a question that asks one thing it is never said: that is answered, or is not.
 */
async function faultsOfMissing(missing: readonly string[], { question, desk, isAnswered }: Wording): Promise<string[]> {
  const asked = (splitQuestion(question, desk.understand) ?? []).map((part) => wordsIn(part.asked));
  const faults = missing.map(async (part) => {
    if (!asked.includes(wordsIn(part))) return [MODEL_WORDS.faults.notAsked(part)];
    return (await isAnswered(part)) ? [MODEL_WORDS.faults.notMissing(part)] : [];
  });
  return (await Promise.all(faults)).flat();
}

function wordsIn(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}
