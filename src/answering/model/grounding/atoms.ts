import type { GlossaryEntry } from '../../../documents/glossary.ts';
import type { UnitMatcher } from '../../../documents/unit-matcher.ts';
import { tokenize } from '../../../shared/text/tokens.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';
import { type NumberSource, readNumber } from './number-words.ts';
import { markOperators } from './operators.ts';
import { readTime, type Time } from './times.ts';
import { markSaying } from './words-of-saying.ts';

/** How strongly an atom is set off from the one before it. Quotation marks set nothing off. */
export type Break = 'none' | 'comma' | 'colon' | 'strong';

/** True where an atom begins a new part of its sentence, or a new sentence. */
export function beginsPart({ before }: Pick<Atom, 'before'>): boolean {
  return before === 'colon' || before === 'strong';
}

/** The smallest piece that is compared: a word, or a value that may be written in several ways. */
export interface Atom {
  readonly kind: 'word' | 'figure' | 'time' | 'document_number' | 'office' | 'link';
  /** Equal for all spellings of one thing: "5.000", "5000" and "năm nghìn"; times are compared by `time`. */
  readonly key: string;
  readonly text: string;
  readonly time?: Time;
  readonly before: Break;
  /** Says nothing of its own, so a claim may add it and leave it out. */
  readonly saying: boolean;
  /** Turns a statement round, so neither may it be added, nor left out from between what is said. */
  readonly operator: boolean;
  /** Stands in brackets. */
  readonly aside: boolean;
}

/** An atom before its words are weighed. */
export type BareAtom = Omit<Atom, 'saying' | 'operator'>;

/** Cuts texts into atoms. Offices and abbreviations are one thing under all their names. */
export function createAtoms({
  units,
  glossary = [],
}: {
  readonly units: UnitMatcher;
  readonly glossary?: readonly GlossaryEntry[];
}): (text: string) => readonly Atom[] {
  const longForms = new Map(glossary.map(({ short, long }) => [short, lexemesOf(long)]));
  return (text) => {
    const source = text.normalize('NFC');
    const lexemes = lexemesOf(source);
    const offices = officesIn(source, units);
    return weigh(bareAtoms(lexemes, offices, longForms));
  };
}

function weigh(atoms: readonly BareAtom[]): Atom[] {
  const saying = markSaying(atoms);
  const operators = markOperators(atoms);
  return atoms.map((atom, i) => ({ ...atom, saying: saying.has(i) && !operators.has(i), operator: operators.has(i) }));
}

interface OfficeSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function officesIn(text: string, units: UnitMatcher): OfficeSpan[] {
  const tokens = tokenize(text);
  return units
    .find(text, tokens)
    .map(({ unit, from, to }) => ({ id: unit.id, start: tokens[from]!.start, end: tokens[to - 1]!.end }));
}

function bareAtoms(
  lexemes: readonly Lexeme[],
  offices: readonly OfficeSpan[],
  longForms: ReadonlyMap<string, readonly Lexeme[]>,
): BareAtom[] {
  const atoms: BareAtom[] = [];
  let depth = 0;
  for (let at = 0; at < lexemes.length; ) {
    const lexeme = lexemes[at]!;
    depth = Math.max(0, depth + count(lexeme.before, '(') - count(lexeme.before, ')'));
    const found = officeAt(lexemes, at, offices) ?? timeAt(lexemes, at) ?? figureAt(lexemes, at);
    const place = { before: breakOf(lexeme.before), aside: depth > 0 };
    const to = found?.to ?? at + 1;
    const text = spelled(lexemes, at, to);
    if (found) atoms.push({ ...place, text, ...found.atom });
    else
      for (const [i, atom] of plainAtoms(lexeme, longForms).entries())
        atoms.push({ ...place, ...(i > 0 ? { before: 'none' } : {}), text, ...atom });
    for (let i = at + 1; i < to; i++)
      depth = Math.max(0, depth + count(lexemes[i]!.before, '(') - count(lexemes[i]!.before, ')'));
    at = to;
  }
  return atoms.filter(({ key }, i) => !(key === 'số' && atoms[i + 1]?.kind === 'document_number'));
}

function spelled(lexemes: readonly Lexeme[], from: number, to: number): string {
  return lexemes
    .slice(from, to)
    .map(({ before, text }, i) => (i === 0 ? text : `${before === '' || before === '\n' ? ' ' : before}${text}`))
    .join('');
}

type Found = { readonly atom: Pick<BareAtom, 'kind' | 'key' | 'time'>; readonly to: number };

function officeAt(lexemes: readonly Lexeme[], at: number, offices: readonly OfficeSpan[]): Found | undefined {
  const { start } = lexemes[at]!;
  const office = offices.find((span) => span.start === start);
  if (!office) return undefined;
  let to = at + 1;
  while (to < lexemes.length && lexemes[to]!.start < office.end) to++;
  return { atom: { kind: 'office', key: office.id }, to };
}

function timeAt(lexemes: readonly Lexeme[], at: number): Found | undefined {
  const found = readTime(lexemes, at);
  return found && { atom: { kind: 'time', key: '', time: found.time }, to: found.to };
}

const CURRENCY = /^(?:đồng|vnđ|vnd|đ)$/u;

/** A figure with what multiplies it and what makes it a share or a sum of money. */
function figureAt(lexemes: readonly Lexeme[], at: number): Found | undefined {
  const source: NumberSource = {
    wordAt: (place) => (lexemes[place]?.kind === 'word' ? lexemes[place]!.key : undefined),
    figureAt: (place) => lexemes[place]?.value,
    joinedAt: (place) => lexemes[place]?.before === '',
  };
  const number = readNumber(at, source);
  const lexeme = lexemes[at]!;
  if (!number && lexeme.kind !== 'figure') return undefined;
  const value = number ? String(number.value) : lexeme.key;
  const to = number?.to ?? at + 1;
  const next = lexemes[to]?.key ?? '';
  if (next === '%') return { atom: { kind: 'figure', key: `${value}%` }, to: to + 1 };
  if (next === 'phần' && lexemes[to + 1]?.key === 'trăm')
    return { atom: { kind: 'figure', key: `${value}%` }, to: to + 2 };
  if (CURRENCY.test(next)) return { atom: { kind: 'figure', key: `${value} đồng` }, to: to + 1 };
  return { atom: { kind: 'figure', key: value }, to };
}

function plainAtoms(
  { kind, key, text }: Lexeme,
  longForms: ReadonlyMap<string, readonly Lexeme[]>,
): Pick<BareAtom, 'kind' | 'key'>[] {
  const long = kind === 'word' ? longForms.get(text) : undefined;
  if (long) return long.map((lexeme) => ({ kind: 'word', key: lexeme.key }));
  return [{ kind: kind === 'figure' ? 'figure' : kind, key }];
}

function breakOf(before: string): Break {
  if (/[.;?!…\n]/u.test(before)) return 'strong';
  if (before.includes(':')) return 'colon';
  return /^[\s“”"]*$/u.test(before) ? 'none' : 'comma';
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
