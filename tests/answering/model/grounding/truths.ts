import type { Exhibit, ExhibitField } from '../../../../src/answering/model/exhibit.ts';
import { numbered, type Shown } from './shown.ts';

/** A draft that is borne out by what it cites, with more shown than it cites: what mutators make lies of. */
export interface Truth {
  readonly text: string;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  /** The exhibit that the draft cites is "e1"; "e2" is one of the same paper, "e3" one of another. */
  readonly cites: string;
}

/** What an exhibit says in one of its fields. */
export function fieldOf(exhibit: Exhibit, name: ExhibitField): string | undefined {
  return exhibit.fields.find((field) => field.name === name)?.text;
}

/** True statements over all records and passages of the project: fields put into a sentence, and sentences as printed. */
export function truthsOf({ records, passages }: Shown): Truth[] {
  const truths: Truth[] = [];
  for (const [i, exhibit] of records.entries()) {
    const others = [records[i + 1] ?? records[0]!, records[(i + 60) % records.length]!];
    for (const text of sayRecord(exhibit))
      truths.push({ text, exhibits: numbered([exhibit, ...others]), cites: '[e1]' });
  }
  const prose = passages.filter(({ fields }) => !/^[^\n]{2,80}: [^\n]+\n[^\n]{2,80}: /u.test(fields[0]!.text));
  for (const [i, exhibit] of prose.entries()) {
    const others = [prose[i + 1] ?? prose[0]!, prose[(i + 40) % prose.length]!];
    for (const text of sentencesOf(exhibit))
      truths.push({ text, exhibits: numbered([exhibit, ...others]), cites: '[e1]' });
  }
  return truths;
}

function sayRecord(exhibit: Exhibit): string[] {
  const [title, lead, help, when, money, value, who, to] = (
    ['title', 'lead', 'coordinators', 'timeframe', 'budget', 'value', 'who', 'to'] as const
  ).map((name) => fieldOf(exhibit, name)?.replace(/[;.\s]+$/u, ''));
  if (!title || /[.!?]\s|\n/u.test(title)) return [];
  const work = title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const said: string[] = [];
  if (lead && !value) said.push(`${lead} chủ trì ${work}.`);
  if (lead && help && !value) said.push(`${title}; đơn vị chủ trì là ${lead}, đơn vị phối hợp là ${help}.`);
  if (when && lead) said.push(`${title} do ${lead} chủ trì, thời gian thực hiện: ${when}.`);
  if (money) said.push(`${title}, kinh phí ${money}.`);
  if (value && /%/u.test(value)) said.push(`${title}: ${value}.`);
  if (who && to) said.push(`${who} báo cáo ${to} ${work}.`);
  return said;
}

function sentencesOf(exhibit: Exhibit): string[] {
  return fieldOf(exhibit, 'text')!
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-+] |\(?\d+[.)] |[a-zđ]\) )/u, '').trim())
    .filter(
      (line) => line.length > 40 && line.length < 420 && !/[.!?]\s+\p{Lu}/u.test(line) && !/[[\]:]$|\[/u.test(line),
    )
    .map((line) => (/[.;]$/u.test(line) ? `${line.slice(0, -1)}.` : `${line}.`));
}
