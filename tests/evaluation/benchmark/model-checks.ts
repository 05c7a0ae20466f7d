import { createClaimCheck } from '../../../src/answering/model/grounding/check-claim.ts';
import { checkDraft } from '../../../src/answering/model/grounding/check-draft.ts';
import { numbered, showKnowledge } from '../../answering/model/grounding/shown.ts';
import { type Truth, truthsOf } from '../../answering/model/grounding/truths.ts';

const [CLAIMS, EXHIBITS] = [10, 12];

/**
 * What the check of a model's words takes, in milliseconds of the processor for a draft of ten statements over twelve
 * exhibits of the project's plans: when they are shown for the first time, and when they were shown before.
 */
export async function modelCheckTable(): Promise<string> {
  const shown = await showKnowledge();
  const truths = truthsOf(shown);
  const drafts = Array.from({ length: Math.floor(truths.length / CLAIMS) }, (_, i) =>
    draftOf(truths.slice(i * CLAIMS, (i + 1) * CLAIMS)),
  );
  const check = createClaimCheck(shown);
  const round = () =>
    drafts.map(({ draft, exhibits }) => {
      const started = process.cpuUsage();
      checkDraft(draft, exhibits, check);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    });
  const rows = [['first time', round()] as const, ['shown before', round()] as const].map(([name, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(1);
    return `| ${name} | ${at(0.5)} | ${at(0.95)} | ${sorted.at(-1)!.toFixed(1)} |`;
  });
  return [`| ${drafts.length} drafts | p50 ms | p95 ms | most |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

/** Each statement cites its own exhibit, among others that nothing cites. */
function draftOf(truths: readonly Truth[]) {
  const own = truths.map(({ exhibits }) => exhibits.get('e1')!);
  const others = truths.slice(0, EXHIBITS - CLAIMS).map(({ exhibits }) => exhibits.get('e3')!);
  const draft = truths.map(({ text }, i) => `${text} [e${i + 1}]`).join('\n');
  return { draft, exhibits: numbered([...own, ...others]) };
}
