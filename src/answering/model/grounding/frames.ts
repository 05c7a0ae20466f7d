import { readAssignments } from '../../../documents/assignment-line.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { Exhibit, ExhibitField } from '../exhibit.ts';
import type { Atom } from './atoms.ts';

/** What a slot is: a field of a record, words of a text, or a heading above. */
export type SlotName = ExhibitField | 'above';

/** A piece of evidence whose words stand in one order. */
export interface Slot {
  readonly name: SlotName;
  readonly atoms: readonly Atom[];
  /** The heading right above a text, or the line that announces it: it may give what is below its office and its time. */
  readonly inner: boolean;
}

/** What may be said in one statement: a sentence with its headings, or the fields of one record. */
export interface Frame {
  readonly exhibit: Exhibit;
  readonly slots: readonly Slot[];
  /** True where fields tell who leads and who helps, so that the order of words need not. */
  readonly isRecord: boolean;
}

/** Sentences of a text; a colon or semicolon ends none. */
const SENTENCE_END = /(?<=[.!?])\s+(?=[\p{Lu}“"(])/u;
const OFFICE_FIELDS = new Set<SlotName>(['lead', 'coordinators', 'actors', 'who', 'to']);

/** True for the fields that name offices in a part. */
export function isOfficeSlot(name: SlotName): boolean {
  return OFFICE_FIELDS.has(name);
}

/** Takes an exhibit apart. `twin` is the record of the same row, where there is one: its fields go before those printed. */
export function framesOf(exhibit: Exhibit, atomsOf: (text: string) => readonly Atom[], twin?: Exhibit): Frame[] {
  const above: Slot[] = exhibit.above.map((text, i) => ({
    name: 'above',
    atoms: atomsOf(text.replace(ENUMERATOR, '')),
    inner: i === exhibit.above.length - 1,
  }));
  const slot = (name: SlotName, text: string, inner = false): Slot => ({ name, atoms: atomsOf(text), inner });
  if (exhibit.kind === 'record') {
    const own = exhibit.fields.map(({ name, text }) => slot(name, text));
    return [{ exhibit, slots: [...own, ...above], isRecord: true }];
  }
  return exhibit.fields.flatMap(({ text }): Frame[] => {
    const fields = readFields(text);
    if (fields) {
      const right = twin?.fields ?? [];
      const own = [
        ...fields.filter(({ name }) => !right.some((field) => field.name === name && name !== 'text')),
        ...right,
      ];
      return [{ exhibit, slots: [...own.map((field) => slot(field.name, field.text)), ...above], isRecord: true }];
    }
    return sentencesOf(text)
      .flatMap(valuesFirst)
      .map(({ sentence, announced }) => ({
        exhibit,
        slots: [
          slot('text', sentence),
          ...(announced === undefined
            ? above
            : [...above.map((some) => ({ ...some, inner: false })), slot('above', announced, true)]),
        ],
        isRecord: false,
      }));
  });
}

interface Field {
  readonly name: ExhibitField;
  readonly text: string;
}

const COLUMNS: readonly (readonly [ExhibitField, RegExp])[] = [
  ['coordinators', /\bphoi hop\b/u],
  ['lead', /\b(?:chu tri|dau moi|phu trach)\b/u],
  ['actors', /\b(?:co quan|don vi|nguoi) thuc hien\b/u],
  ['timeframe', /^(?:thoi (?:gian|han)|tien do|han)\b/u],
  ['budget', /^(?:kinh phi|du toan)\b/u],
  ['deliverable', /^(?:san pham|ket qua|dau ra)\b/u],
];

/** The fields of a text that is a row of a table, or a duty with the lines that assign it; undefined for other texts. */
function readFields(text: string): Field[] | undefined {
  const lines = text.split('\n');
  const fields = lines.flatMap((line): Field[] => {
    const assigned = readAssignments(line.replace(/^\s*- /u, ''));
    if (assigned.length > 0) return assigned.map(({ field, value }) => ({ name: field, text: value }));
    const [, label, value] = /^([^:.]{2,90}): (.+)$/su.exec(line) ?? [];
    const column = label && isLabel(label) && COLUMNS.find(([, words]) => words.test(fold(label)));
    if (column) return [{ name: column[0], text: value! }];
    return [
      { name: 'text', text: label && /^(?:nhiem vu|chi tieu|noi dung|danh muc)\b/u.test(fold(label)) ? value! : line },
    ];
  });
  return fields.some(({ name }) => isOfficeSlot(name)) ? fields : undefined;
}

/** "Đã phối hợp … trên nhiều kênh: …" tells what was done, and is no column. */
function isLabel(text: string): boolean {
  return !/^đã\s/iu.test(text) && text.split(/\s+/u).length <= MOST_LABEL_WORDS;
}

const MOST_LABEL_WORDS = 12;

interface Sentence {
  readonly sentence: string;
  readonly announced: string | undefined;
}

/** "Tổng số nhiệm vụ đã hoàn thành: 14" also says "14 nhiệm vụ đã hoàn thành". */
function valuesFirst({ sentence, announced }: Sentence): Sentence[] {
  const [, label, value] = /^(?:[-+•] )?(?:Tổng số |Số )?([^:\d]{4,90}): (\d+(?:[.,]\d+)*)[.;]?$/u.exec(sentence) ?? [];
  return label
    ? [
        { sentence, announced },
        { sentence: `${value} ${label}`, announced },
      ]
    : [{ sentence, announced }];
}

/** Numbers of headings and items count nothing. */
export const ENUMERATOR = /^\s*(?:[-+•]\s+)?(?:\(?\d+(?:\.\d+)*[.)]|\d+(?:\.\d+)+\.?|[IVX]+(?:\.\d+)*\.|[a-zđ]\))\s+/u;

function sentencesOf(text: string): Sentence[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const announced = announcing(lines, at);
    return line
      .split(SENTENCE_END)
      .map((sentence) => sentence.replace(ENUMERATOR, '').trim())
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ sentence, announced }));
  });
}

/** The nearest line above that is less indented, or that ends with a colon where bullets follow it. */
function announcing(lines: readonly string[], at: number): string | undefined {
  const indent = (line: string) => line.length - line.trimStart().length;
  const line = lines[at]!;
  const isItem = /^\s*(?:[-+•]|\(?\d+[.)]|[a-zđ]\))\s/u.test(line);
  return lines
    .slice(0, at)
    .findLast(
      (above) => indent(above) < indent(line) || (isItem && /:\s*$/u.test(above) && indent(above) <= indent(line)),
    );
}
