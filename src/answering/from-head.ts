import type { Document, TextBlock } from '../documents/document.ts';
import { nameDocument, printDate } from '../documents/naming.ts';
import { withoutNotes } from '../documents/notes.ts';
import { foldSyllable } from '../retrieval/analyse.ts';
import type { Library } from '../retrieval/library.ts';
import { withoutMarker } from '../retrieval/terms.ts';
import { fold } from '../shared/text/fold.ts';
import { tokenize } from '../shared/text/tokens.ts';
import type { Answer, Citation } from './answer.ts';
import { cite, citeHead } from './cite.ts';
import { MESSAGES } from './messages.ts';
import type { Question } from './question.ts';
import type { Want } from './wants.ts';

/** One fact of a paper's head: what is said of it, whether it is there, and where it was read if not in the head. */
interface Fact {
  readonly text: string;
  readonly known: boolean;
  readonly citation?: Citation;
}

const HEAD_WANTS: readonly Want[] = ['signer', 'number', 'issuedOn', 'issuer', 'effect', 'legalBasis', 'recipients'];
/** Words that ask for a fact of the head or name a paper. */
const HEAD_WORDS = new Set(
  (
    'ai ky nguoi mang so hieu van ban hanh ngay thang nam nao hieu luc can cu noi nhan gui co quan don vi giu chuc vu danh ten may bao cao ke ' +
    'hoach quyet dinh la gi cua tu khi luc do ra bao nhieu the nao nhung cac cho den va phap ly voi tinh theo vao dua tren b c'
  )
    .split(' ')
    .map(foldSyllable),
);
/** A question is about a paper's head when little else is said in it. */
const MOST_ELSEWHERE = 0.3;

/** Who signed, when, under what number, on what grounds, to whom: answered from the head and foot of the named paper. */
export function answerFromHead(question: Question, library: Library): Answer | undefined {
  const asked = HEAD_WANTS.filter((want) => question.wants.has(want));
  const position = positionOf(question, library);
  if (position) return position;
  const documents = question.documents.ids.map((id) => library.document(id));
  if (asked.length === 0 || documents.length !== 1) return undefined;
  const document = documents[0]!;
  if (asksOfAnotherPaper(question, document) || saidElsewhere(question, document) > MOST_ELSEWHERE) return undefined;
  const wants = asked.includes('legalBasis') ? (['legalBasis'] as Want[]) : asked;
  const facts = wants.flatMap((want) => readFact(want, document, question));
  const known = facts.some((fact) => fact.known);
  return {
    kind: known ? 'answered' : 'no_evidence',
    text: [`${nameDocument(document)}:`, ...facts.map(({ text }) => text)].join('\n'),
    citations: facts.flatMap(({ citation }) => citation ?? []).concat(citeHead(document)),
  };
}

/** "… giữ chức vụ gì" of someone who signed a paper. */
function positionOf({ folded }: Question, library: Library): Answer | undefined {
  if (!/\b(chuc vu|chuc danh)\b/u.test(folded)) return undefined;
  const document = library.knowledge.documents.find(
    ({ meta }) => meta.signer?.name && folded.includes(fold(meta.signer.name)),
  );
  if (!document) return undefined;
  const { name, position } = document.meta.signer!;
  const text = position === null ? MESSAGES.noPosition : MESSAGES.signer(name!, position);
  return {
    kind: position === null ? 'no_evidence' : 'answered',
    text: `${nameDocument(document)}:\n${text}`,
    citations: [citeHead(document)],
  };
}

const OTHER_PAPER =
  /\b(to trinh|cong van|nghi quyet|chi thi|thong tu|nghi dinh|luat|quy che|ke hoach|quyet dinh|bao cao|de an)( so)? (may|bao nhieu|nao|so|\d+)/gu;

/** True where the number or date asked for belongs to a paper of another kind, or of another number. */
function asksOfAnotherPaper({ folded, documents }: Question, { meta }: Document): boolean {
  const own = meta.number?.match(/\d+/u)?.[0];
  return [...folded.matchAll(OTHER_PAPER)].some(([, kind, , said]) => {
    if (/\d/u.test(said!)) return Number(said) !== Number(own) && !documents.certain;
    return kind !== fold(meta.kind);
  });
}

/** How much of the subject is neither the paper's own name nor the language of asking. */
function saidElsewhere({ topic }: Question, { meta }: Document): number {
  const name = tokenize(`${meta.kind} ${meta.number ?? ''} ${meta.title} ${meta.issuer} ${meta.place ?? ''}`);
  const words = new Set(name.flatMap(({ text }) => text.split(/[/&-]/u)).map(foldSyllable));
  let elsewhere = 0;
  let total = 0;
  for (const { term, weight } of topic) {
    if (term.includes('_') || term.includes('/')) continue;
    total += weight;
    const word = foldSyllable(withoutMarker(term));
    if (!words.has(word) && !HEAD_WORDS.has(word) && !/^\d+$/u.test(word)) elsewhere += weight;
  }
  return total === 0 ? 0 : elsewhere / total;
}

function readFact(want: Want, document: Document, question: Question): Fact[] {
  const { meta } = document;
  if (want === 'signer') return [signer(document, question)];
  if (want === 'number') return [fact(meta.number, MESSAGES.number, MESSAGES.noNumber)];
  if (want === 'issuedOn') return [issuedOn(document)];
  if (want === 'issuer') return [fact(meta.issuer, MESSAGES.issuer, '')];
  if (want === 'effect') return effect(document);
  if (want === 'recipients') return [recipients(document)];
  return [legalBasis(document)];
}

function fact(value: string | null, say: (value: string) => string, missing: string): Fact {
  return value === null ? { text: missing, known: false } : { text: say(value), known: true };
}

function signer({ meta }: Document, question: Question): Fact {
  if (!meta.signer?.name) return { text: MESSAGES.noSigner(meta.signer?.position ?? null), known: false };
  const lacking =
    meta.signer.position === null && /\b(chuc vu|chuc danh)\b/u.test(question.folded) ? ` ${MESSAGES.noPosition}` : '';
  return { text: MESSAGES.signer(meta.signer.name, meta.signer.position) + lacking, known: true };
}

function issuedOn({ meta }: Document): Fact {
  const note = meta.issuedOnNote ?? '';
  if (meta.issuedOn === null) return { text: MESSAGES.noIssuedOn(note), known: false };
  const date = printDate(meta.issuedOn);
  return {
    text: meta.issuedOn.length === 10 ? MESSAGES.issuedOn(date) : MESSAGES.partlyIssuedOn(date, note),
    known: true,
  };
}

function effect(document: Document): Fact[] {
  const block = document.blocks.find(
    (one): one is TextBlock => one.kind === 'text' && fold(one.text).includes('co hieu luc'),
  );
  if (!block) return [{ text: MESSAGES.noEffect, known: false }];
  return [
    { text: withoutNotes(block.text), known: true, citation: cite(document, block.place, block.text) },
    issuedOn(document),
  ];
}

function legalBasis(document: Document): Fact {
  const lines = document.meta.legalBasis.map(({ number, issuedOn: date, issuer, title }) => {
    const dated = date ? ` ${date.length === 10 ? 'ngày ' : ''}${printDate(date)}` : '';
    return `- ${[number, title].filter(Boolean).join(dated ? `${dated}: ` : ': ')}${number ? '' : dated}${issuer ? ` (${issuer})` : ''}`;
  });
  return { text: [MESSAGES.legalBasis, ...lines].join('\n'), known: lines.length > 0 };
}

function recipients(document: Document): Fact {
  const { blocks } = document;
  const start = blocks.findIndex((block) => block.kind === 'text' && fold(block.text).startsWith('noi nhan'));
  if (start < 0) return { text: MESSAGES.noRecipients, known: false };
  const lines: string[] = [];
  for (let i = start + 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== 'text' || block.level === 0) break;
    lines.push(`- ${withoutNotes(block.text)}`);
  }
  const citation = cite(document, blocks[start]!.place, lines.join(' '));
  return { text: [MESSAGES.recipients, ...lines].join('\n'), known: true, citation };
}
