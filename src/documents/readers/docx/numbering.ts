import { attributeOf, childOf, childrenOf, settingOf, type XmlElement } from '../office/xml.ts';
import type { Look } from './styles.ts';

interface Level {
  readonly format: string;
  /** "%1.%2." */
  readonly pattern: string;
  readonly start: number;
  readonly indent: number;
}

/** What Word prints in front of a paragraph by itself. */
export interface Label {
  readonly text: string;
  readonly isBullet: boolean;
  readonly indent: number;
}

const DEEPEST = 9;
/** Marks of lists whose fonts say what they look like. */
const DASHES = new Set(['-', '–', '—', '\uf02d', '−']);

/** Counts the automatic numbers of a document as Word does, paragraph by paragraph in their order. */
export class Numbering {
  readonly #lists = new Map<string, { abstract: string; levels: Map<number, Level>; starts: Map<number, number> }>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map<string, Map<number, Level>>();
    for (const child of root ? childrenOf(root) : []) {
      if (child.localName === 'abstractNum') abstracts.set(attributeOf(child, 'abstractNumId') ?? '', levelsOf(child));
      if (child.localName !== 'num') continue;
      const abstract = settingOf(child, 'abstractNumId') ?? '';
      const levels = new Map(abstracts.get(abstract));
      const starts = new Map<number, number>();
      for (const override of childrenOf(child)) {
        if (override.localName !== 'lvlOverride') continue;
        const at = Number(attributeOf(override, 'ilvl') ?? 0);
        const start = settingOf(override, 'startOverride');
        if (start !== undefined) starts.set(at, Number(start));
        const own = childOf(override, 'lvl');
        if (own) levels.set(at, levelOf(own));
      }
      this.#lists.set(attributeOf(child, 'numId') ?? '', { abstract, levels, starts });
    }
  }

  /** The label of the next paragraph of a list; undefined where it has none. */
  next(numbering: NonNullable<Look['numbering']>): Label | undefined {
    const list = this.#lists.get(numbering.id);
    const level = list?.levels.get(numbering.level);
    if (!list || !level || numbering.level >= DEEPEST) return undefined;
    const counts = this.#countsOf(list.abstract);
    const begun = `${numbering.id}/${numbering.level}`;
    const restart = this.#begun.has(begun) ? undefined : list.starts.get(numbering.level);
    this.#begun.add(begun);
    counts[numbering.level] = restart ?? (counts[numbering.level] ?? level.start - 1) + 1;
    counts.length = numbering.level + 1;
    if (level.format === 'bullet') return { text: bulletOf(level.pattern), isBullet: true, indent: level.indent };
    if (level.format === 'none' && level.pattern === '') return undefined;
    return { text: this.#fill(level.pattern, counts, list.levels), isBullet: false, indent: level.indent };
  }

  #countsOf(abstract: string): number[] {
    const known = this.#counts.get(abstract);
    if (known) return known;
    const counts: number[] = [];
    this.#counts.set(abstract, counts);
    return counts;
  }

  #fill(pattern: string, counts: readonly number[], levels: ReadonlyMap<number, Level>): string {
    return pattern.replace(/%([1-9])/gu, (_, figure: string) => {
      const at = Number(figure) - 1;
      const level = levels.get(at);
      return printCount(counts[at] ?? level?.start ?? 1, level?.format ?? 'decimal');
    });
  }
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  const levels = [...childrenOf(abstract)].filter(({ localName }) => localName === 'lvl');
  return new Map(levels.map((level) => [Number(attributeOf(level, 'ilvl') ?? 0), levelOf(level)]));
}

function levelOf(level: XmlElement): Level {
  const indent = childOf(childOf(level, 'pPr'), 'ind');
  return {
    format: settingOf(level, 'numFmt') ?? 'decimal',
    pattern: settingOf(level, 'lvlText') ?? '',
    start: Number(settingOf(level, 'start') ?? 1),
    indent: Number(attributeOf(indent, 'left') ?? attributeOf(indent, 'start') ?? 0) / 20,
  };
}

function bulletOf(pattern: string): string {
  const mark = pattern.trim();
  if (DASHES.has(mark)) return '-';
  return mark === '+' ? '+' : '•';
}

function printCount(count: number, format: string): string {
  if (format === 'upperRoman') return roman(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperLetter') return letters(count);
  if (format === 'lowerLetter') return letters(count).toLowerCase();
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let left = Math.min(Math.max(0, count), 399);
  let printed = '';
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      printed += sign;
      left -= value;
    }
  return printed;
}

/** Z is followed by AA, as in Word. */
function letters(count: number): string {
  const at = Math.max(0, count - 1);
  return String.fromCharCode(65 + (at % 26)).repeat(Math.min(20, Math.floor(at / 26) + 1));
}
