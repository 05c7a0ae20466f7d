import type { Cell, CellValue } from 'exceljs';
import { withoutPiledMarks } from '../../../shared/text/piled-marks.ts';

const LONGEST = 20_000;

/** What a cell shows, the Vietnamese way: "1.234,5", "95%", "08/01/2026". Formulas show their results. */
export function cellText(cell: Cell): string {
  return withoutPiledMarks(show(cell.value, cell.numFmt ?? ''))
    .replace(/\r\n?/gu, '\n')
    .trim()
    .slice(0, LONGEST);
}

function show(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return showNumber(value, format);
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (value instanceof Date) return showDate(value, format);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : show(value.text as CellValue, format);
  if ('result' in value) return show((value.result ?? null) as CellValue, format);
  return '';
}

/** Digits behind the comma are those of the format; without one, those of the number. */
function showNumber(value: number, format: string): string {
  const [positive = ''] = format.split(';');
  const plain = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  const isPercent = plain.includes('%');
  const said = isPercent ? value * 100 : value;
  const [, fixed = '', more = ''] = /\.(0+)(#*)/u.exec(plain) ?? [];
  const hasFormat = /[0#]/u.test(plain);
  const options: Intl.NumberFormatOptions = {
    useGrouping: plain.includes(','),
    minimumFractionDigits: fixed.length,
    maximumFractionDigits: hasFormat ? fixed.length + more.length : 10,
  };
  const printed = new Intl.NumberFormat('vi-VN', options).format(said);
  const zeros = /^0{2,}$/u.test(plain) ? printed.padStart(plain.length, '0') : printed;
  return isPercent ? `${zeros}%` : zeros;
}

/** Excel keeps days without a zone; they are read as UTC. */
function showDate(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return '';
  const [year, month, day] = value.toISOString().slice(0, 10).split('-') as [string, string, string];
  const plain = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]/gu, '');
  if (plain !== '' && !plain.includes('d') && !plain.includes('y')) return value.toISOString().slice(11, 16);
  if (plain !== '' && !plain.includes('d')) return plain.includes('m') ? `${month}/${year}` : year;
  return `${day}/${month}/${year}`;
}
