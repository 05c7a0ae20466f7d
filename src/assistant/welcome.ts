import type { Document } from '../documents/document.ts';
import type { Library } from '../retrieval/library.ts';
import type { Reply } from './message.ts';
import { MESSAGES } from './messages.ts';

/** A greeting with three things to ask, which public documents answer. */
export function welcome(library: Library): Reply {
  return {
    kind: 'smalltalk',
    text: MESSAGES.welcome(library.knowledge.documents.length),
    citations: [],
    choices: threeQuestions(library),
  };
}

function threeQuestions({ knowledge }: Library): string[] {
  const open = knowledge.documents.filter(({ meta }) => meta.access === 'public');
  const newest = open.sort((a, b) => (b.meta.issuedOn ?? '').localeCompare(a.meta.issuedOn ?? ''));
  const first = newest.find(({ meta }) => meta.number);
  const second = newest.find((document) => document !== first && document.meta.number && document.meta.signer?.name);
  const office = knowledge.units.find(({ name, group }) => !group && /^Sở /u.test(name));
  const name = (document: Document) => `${document.meta.kind} ${document.meta.number}`;
  return [
    first ? `${name(first)} có bao nhiêu nhiệm vụ?` : '',
    office ? `${office.name} chủ trì những nhiệm vụ nào?` : '',
    second ? `Ai ký ${name(second)}, ký ngày nào?` : '',
  ].filter(Boolean);
}
