import { citeHead } from '../../answering/cite.ts';
import type { Document } from '../../documents/document.ts';
import { printDate } from '../../documents/naming.ts';
import type { Reply } from '../message.ts';
import { type Command, type CommandDesk, say } from './command.ts';
import { correctDocument, documentCorrectionIn } from './correct-document.ts';
import { COMMAND_WORDS } from './messages.ts';
import { pageReply, takePage } from './paging.ts';
import { removalIn, removeDocument } from './remove-document.ts';

const { documents: words } = COMMAND_WORDS;

/** `/vanban`: every paper that the sender may read, or those that are named; one that was sent can be removed, the head of each corrected. */
export const DOCUMENT_COMMAND: Command = {
  name: 'vanban',
  usage: COMMAND_WORDS.usage.documents,
  plain: [/^(?:danh sach|liet ke|xem|cho xem|cho toi xem)(?: cac| nhung| toan bo)? van ban$/u],
  async run(given, desk) {
    const removal = removalIn(given);
    if (removal) return removeDocument(named(removal.which, desk), removal.isConfirmed, desk);
    const correction = documentCorrectionIn(given);
    const [corrected, ...others] = correction ? named(correction.which, desk) : [];
    if (correction && corrected && others.length === 0) return correctDocument(corrected, correction, desk);
    const typed = takePage(given);
    const items = typed.rest === '' ? desk.library.knowledge.documents : named(typed.rest, desk);
    if (items.length === 0) return say(words.none(typed.rest), 'no_evidence');
    return pageReply(
      { items, head: words.head(items.length), show: (page, skipped) => show(page, skipped, desk) },
      typed,
      'vanban',
    );
  },
};

function named(given: string, { understand, library }: CommandDesk): Document[] {
  const { documents } = library.knowledge;
  const byId = documents.filter(({ id }) => id === given);
  if (byId.length > 0) return byId;
  const ids = new Set(understand(given).documents.ids);
  return documents.filter(({ id }) => ids.has(id));
}

function show(
  documents: readonly Document[],
  skipped: number,
  { book }: CommandDesk,
): Pick<Reply, 'text' | 'citations'> {
  const lines = documents.map((document, i) => {
    const { number, kind, title, issuer, issuedOn, signer } = document.meta;
    const countOf = (records: readonly { document: string }[]) =>
      records.filter((record) => record.document === document.id).length;
    const issued = words.issued(issuer, issuedOn === null ? undefined : printDate(issuedOn), signer?.name ?? undefined);
    const counts = words.counts(countOf(book.records.tasks), countOf(book.records.targets));
    return `${skipped + i + 1}. ${kind}${number ? ` ${number}` : ''}: ${title} (${issued}; ${counts})`;
  });
  return { text: lines.join('\n'), citations: documents.map(citeHead) };
}
