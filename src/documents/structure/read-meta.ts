import { fold } from '../../shared/text/fold.ts';
import type { FrontMatter } from '../front-matter.ts';
import { printDate } from '../naming.ts';
import { withoutNotes } from '../notes.ts';
import type { PrintedDocument } from '../printed/printed-document.ts';
import type { Body } from './body.ts';
import { isCapitals } from './casing.ts';
import { readCitations } from './citations.ts';
import { idOfNumber, readNumber, slug } from './document-number.ts';
import { readEffective } from './effective.ts';
import { readIssuer, shortOffice } from './issuer.ts';
import { kindOfSign } from './kind-signs.ts';
import { DOUBTS, UNKNOWN } from './messages.ts';
import type { EndPart, HeadPart, Part } from './parts.ts';
import { readPrintedDate } from './printed-date.ts';
import { readRelations } from './relations.ts';
import { readSigner } from './signer-lines.ts';
import { readSource } from './source.ts';
import { isAttached, type Title } from './title.ts';

/** What a paper says of itself, and what in it an administrator should look at. */
export interface MetaRead {
  readonly meta: FrontMatter;
  readonly doubts: readonly string[];
}

/** Reads what a paper says of itself out of its parts. What it does not say is null, and a doubt. */
export function readMeta(parts: readonly Part[], body: Body, printed: PrintedDocument, fileName: string): MetaRead {
  const doubts: string[] = [];
  const head = parts.find((part): part is HeadPart => part.kind === 'head');
  const signer = (parts.find((part): part is EndPart => part.kind === 'end')?.signer ?? []) as readonly string[];
  const paragraphs = paragraphsOf(body);
  const running = paragraphs.join('\n');
  const attached = attachedTo(paragraphs, running);
  const named = mainTitle(body);
  // An annex of its own number says what it belongs to; a plan that a decision issues only says by which.
  const own = attached && (!named?.kind || named.kind === attached.kind) ? attached : undefined;
  const number = numberOf(head, own, doubts);
  const issuedOn = dateOf(head, attached, doubts);
  const kind = kindOf(named, head, number, doubts);
  const title = titleOf(named, head, running, fileName, doubts);
  const issuer = readIssuer(head?.agencies ?? [], signer, running) ?? report(doubts, DOUBTS.issuer, UNKNOWN.issuer);
  const signed = readSigner(signer);
  if (!signed?.name) doubts.push(DOUBTS.signer);
  const effective = readEffective(title, paragraphs, issuedOn.date);
  if (effective.from === null && effective.to === null) doubts.push(DOUBTS.effective);
  const { abolishes, amends, endsInPart, ...relations } = readRelations(
    openingOf(body),
    title,
    paragraphs,
    territoryOf(head, running),
  );
  const ended = [...relations.replaces, ...abolishes, ...endsInPart.map(({ number, part }) => `${number} (${part})`)];
  if (ended.length > 0) doubts.push(DOUBTS.replaces(ended.join(', ')));
  const meta: FrontMatter = {
    id: idOf(number, issuedOn.date, kind, title, issuer),
    number,
    kind,
    title,
    issuer,
    place: placeOf(head),
    issuedOn: issuedOn.date,
    ...(issuedOn.note ? { issuedOnNote: issuedOn.note } : {}),
    signer: signed,
    effective,
    ...relations,
    ...(abolishes.length > 0 ? { abolishes } : {}),
    ...(amends.length > 0 ? { amends } : {}),
    ...(endsInPart.length > 0 ? { endsInPart } : {}),
    access: 'internal',
    source: readSource(printed, doubts),
  };
  return { meta, doubts };
}

function report<T>(doubts: string[], doubt: string, value: T): T {
  doubts.push(doubt);
  return value;
}

function paragraphsOf({ parts }: Body): string[] {
  return parts.flatMap((part) => (part.kind === 'table' ? [] : [withoutNotes(part.text)]));
}

/** What stands between the title of the paper and its first heading. */
function openingOf({ parts }: Body): string[] {
  const start = parts.findIndex((part) => part.kind === 'heading');
  const first = parts[start];
  const end = parts.findIndex(
    (part, i) => i > start && part.kind === 'heading' && !(first?.kind === 'heading' && part.text === first.text),
  );
  return parts
    .slice(start + 1, end < 0 ? undefined : end)
    .flatMap((part) => (part.kind === 'paragraph' && part.style !== 'bold' ? [withoutNotes(part.text)] : []));
}

/** The title that says what the paper is about: a cover before it may name its kind alone. */
function mainTitle({ titles }: Body): Title | undefined {
  return titles.find(({ kind, about }) => kind === titles[0]!.kind && about.length > 0) ?? titles[0];
}

/** The paper that its annexes say they belong to, where they agree. */
function attachedTo(paragraphs: readonly string[], running: string) {
  const cited = paragraphs.filter(isAttached).flatMap((text) => readCitations(text, running).slice(0, 1));
  const [first] = cited;
  return first && cited.every(({ number }) => number === first.number) ? first : undefined;
}

function numberOf(
  head: HeadPart | undefined,
  attached: ReturnType<typeof attachedTo>,
  doubts: string[],
): string | null {
  const printed = head?.number === undefined ? undefined : readNumber(head.number);
  if (printed) return printed;
  if (attached?.number) return report(doubts, DOUBTS.numberElsewhere(attached.number), attached.number);
  return report(doubts, DOUBTS.number, null);
}

function dateOf(
  head: HeadPart | undefined,
  attached: ReturnType<typeof attachedTo>,
  doubts: string[],
): { date: string | null; note?: string } {
  const printed = head?.placeAndDate === undefined ? undefined : readPrintedDate(head.placeAndDate);
  if (printed?.illegibleDay !== undefined) {
    const note = DOUBTS.day(printed.illegibleDay.replace(/[^\p{L}\d]/gu, ''));
    return report(doubts, note, { date: printed.date, note });
  }
  if (printed) return { date: printed.date };
  if (attached?.issuedOn)
    return report(doubts, DOUBTS.dateElsewhere(printDate(attached.issuedOn)), { date: attached.issuedOn });
  return report(doubts, DOUBTS.date, { date: null });
}

function kindOf(named: Title | undefined, head: HeadPart | undefined, number: string | null, doubts: string[]): string {
  const printed = named?.kind;
  if (printed) return printed;
  if (head?.subject !== undefined) return 'Công văn';
  const bySign = number === null ? undefined : kindOfSign(number);
  return bySign ? report(doubts, DOUBTS.kindBySign(bySign), bySign) : report(doubts, DOUBTS.kind, UNKNOWN.kind);
}

function titleOf(
  named: Title | undefined,
  head: HeadPart | undefined,
  running: string,
  fileName: string,
  doubts: string[],
): string {
  const about = named?.about.map(({ text }) => text).join(' ') || head?.subject?.replace(/^V\/v:?\s*/iu, '');
  const title = withoutNotes(about ?? '')
    .replace(/[\s._-]+$/u, '')
    .trim();
  if (title === '') return report(doubts, DOUBTS.title, fileName.replace(/\.[^.]+$/u, '') || fileName);
  const said = isCapitals(title) ? fromRunning(title, running) : title;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A title in capitals stays so where no sentence of the paper says it. */
function fromRunning(title: string, running: string): string {
  const text = running.replaceAll('\n', ' ');
  const at = fold(text).indexOf(fold(title));
  const said = at < 0 ? '' : text.slice(at, at + title.length);
  return said === '' || isCapitals(said) ? title : said;
}

function placeOf(head: HeadPart | undefined): string | null {
  if (head?.placeAndDate === undefined) return null;
  const date = readPrintedDate(head.placeAndDate);
  const before = head.placeAndDate
    .slice(0, date?.index ?? 0)
    .replace(/[\s,.]+$/u, '')
    .trim();
  return /^\p{Lu}[\p{L} .-]{1,40}$/u.test(before) ? before : null;
}

/** The offices at the head, which say where "UBND tỉnh" is. */
function territoryOf(head: HeadPart | undefined, running: string): string {
  return (head?.agencies ?? []).map((agency) => shortOffice(agency, running)).join('; ');
}

/** Communes number their papers alike: their name is part of the id. */
function idOf(number: string | null, date: string | null, kind: string, title: string, issuer: string): string {
  const year = date?.slice(0, 4);
  if (number === null)
    return [
      slug(kind),
      slug(title)
        .slice(0, 48)
        .replace(/-[^-]*$/u, ''),
      year,
    ]
      .filter(Boolean)
      .join('-');
  const commune = /^(?:Chủ tịch )?(?:UBND|HĐND) (?:xã|phường|đặc khu|thị trấn|huyện|quận) (.+)$/u.exec(issuer)?.[1];
  return [idOfNumber(number), commune && slug(commune), year].filter(Boolean).join('-');
}
