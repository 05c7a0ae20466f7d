import { lookOf } from '../channels/console/style.ts';
import { wrap } from '../channels/console/wrap.ts';
import type { Document } from '../documents/document.ts';
import { printDate } from '../documents/naming.ts';
import { WORDS } from './messages.ts';
import { withApp } from './open-app.ts';
import { periodStatus } from './period-status.ts';
import { printResult, type World } from './world.ts';

type Counts = Readonly<Record<'passages' | 'tasks' | 'targets', number>>;

/** Prints what is known, a document each, with how much was read out of it. */
export function listDocuments({ json }: { json?: boolean }, world: World): Promise<void> {
  return withApp(world, async (app) => {
    const { library, records } = await app.knowledge();
    const { knowledge, passages } = library;
    const now = app.clock.now();
    const list = knowledge.documents.map((document) => {
      const countOf = (things: readonly { document: string }[]) =>
        things.filter((thing) => thing.document === document.id).length;
      const counts = { passages: countOf(passages), tasks: countOf(records.tasks), targets: countOf(records.targets) };
      return toEntry(document, periodStatus(document, knowledge.documents, now), counts);
    });
    printResult(world, json, list, (entries) => describe(entries, lookOf(world.stdout).width));
  });
}

function toEntry({ meta }: Document, status: string, counts: Counts) {
  const { number, kind, title, issuer, issuedOn, signer } = meta;
  return { number, kind, title, issuer, issuedOn, signer: signer?.name ?? null, status, ...counts };
}

function describe(entries: readonly ReturnType<typeof toEntry>[], width: number): string {
  const { document: words } = WORDS;
  const blocks = entries.map(
    ({ number, kind, title, issuer, issuedOn, signer, status, passages, tasks, targets }, i) => {
      const lines = [
        `${i + 1}. ${kind} ${number ?? words.noNumber}: ${title}`,
        `   ${words.issued(issuer, issuedOn === null ? words.noDate : printDate(issuedOn))}; ${signer ? words.signer(signer) : words.noSigner}`,
        `   ${status}; ${words.counts(passages, tasks, targets)}`,
      ];
      return lines.map((line) => wrap(line, width)).join('\n');
    },
  );
  return [...blocks, words.total(entries.length)].join('\n\n');
}
