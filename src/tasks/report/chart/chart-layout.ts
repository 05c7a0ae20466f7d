import { printDay } from '../../../shared/day.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { STANDING_WORDS } from '../../messages.ts';
import type { Standing } from '../../progress/standing.ts';
import { countOf, mostLateFirst, standingsIn } from '../counting.ts';
import { CHART_WORDS, REPORT_WORDS } from '../messages.ts';
import { oneLine } from '../one-line.ts';
import type { ProgressReport, UnitCounts } from '../progress-report.ts';
import { widthOf, wrapText } from '../text-width.ts';
import { tellHowUnitsAdd, tellPeriod } from '../told.ts';

/** One office's bar: its name in lines, its number of tasks and where they stand. */
export interface ChartBar {
  readonly lines: readonly string[];
  readonly total: number;
  readonly counts: ProgressReport['counts'];
}

/** What stands where in the picture; all measures in pixels, from the upper left corner. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly subtitleTop: number;
  readonly standings: readonly Standing[];
  readonly legend: readonly (readonly Standing[])[];
  readonly legendTop: number;
  readonly bars: readonly ChartBar[];
  readonly barsTop: number;
  readonly barsHeight: number;
  readonly notes: readonly string[];
  readonly notesTop: number;
}

/** Sizes in pixels: a phone shows the picture at about a third of its size. */
export const CHART = {
  width: 1080,
  margin: 40,
  title: { size: 42, line: 54 },
  text: { size: 28, line: 38 },
  note: { size: 24, line: 34 },
  legend: { icon: 28, gap: 32, iconGap: 10, line: 48 },
  names: 410,
  totals: 90,
  bar: 46,
  barGap: 24,
} as const;

const MOST_BARS = 12;
const MOST_NAME_LINES = 3;
const ROOM = CHART.width - 2 * CHART.margin;

/** Measures the picture: as high as the offices, their names and the legend need. */
export function layOut(report: ProgressReport): ChartLayout {
  const title = wrap(CHART_WORDS.title, ROOM, CHART.title.size);
  const subtitle = tellSubtitle(report).flatMap((line) => wrap(line, ROOM, CHART.text.size));
  const standings = standingsIn(report.counts);
  const legend = legendRows(report, standings);
  const bars = barsOf(report);
  const notes = report.units.length > 0 ? tellHowUnitsAdd(report) : [];
  const lines = Math.max(1, ...bars.map((bar) => bar.lines.length));
  const subtitleTop = CHART.margin + title.length * CHART.title.line + 6;
  const legendTop = subtitleTop + subtitle.length * CHART.text.line + 24;
  const barsTop = legendTop + legend.length * CHART.legend.line + 12;
  const barsHeight = bars.length * (Math.max(CHART.bar, lines * CHART.text.line) + CHART.barGap);
  const wrapped = notes.flatMap((note) => wrap(note, ROOM, CHART.note.size));
  const notesTop = barsTop + barsHeight + 16;
  const height = notesTop + wrapped.length * CHART.note.line + CHART.margin;
  return {
    width: CHART.width,
    height,
    title,
    subtitle,
    subtitleTop,
    standings,
    legend,
    legendTop,
    bars,
    barsTop,
    barsHeight,
    notes: wrapped,
    notesTop,
  };
}

function tellSubtitle(report: ProgressReport): string[] {
  const [first = '', ...rest] = tellPeriod(report);
  return [
    REPORT_WORDS.scope(oneLine(report.scope)),
    REPORT_WORDS.on(printDay(report.on)),
    ...(first ? [first.toUpperCase() + rest.join('')] : []),
    report.total > 0 ? REPORT_WORDS.total(formatNumber(report.total)) : REPORT_WORDS.noTasks,
  ];
}

function barsOf(report: ProgressReport): ChartBar[] {
  if (report.total === 0) return [];
  const units = mostLateFirst(report.units);
  if (units.length === 0) return [toBar({ unit: CHART_WORDS.allTasks, total: report.total, counts: report.counts })];
  return [...units.slice(0, MOST_BARS), ...sumOf(units.slice(MOST_BARS))].map(toBar);
}

function sumOf(units: readonly UnitCounts[]): UnitCounts[] {
  if (units.length === 0) return [];
  const counts: Partial<Record<Standing, number>> = {};
  for (const unit of units)
    for (const standing of standingsIn(unit.counts))
      counts[standing] = (counts[standing] ?? 0) + countOf(unit.counts, standing);
  const total = units.reduce((sum, unit) => sum + unit.total, 0);
  return [{ unit: CHART_WORDS.otherUnits(formatNumber(units.length)), total, counts }];
}

function toBar({ unit, total, counts }: UnitCounts): ChartBar {
  const lines = wrap(oneLine(unit), CHART.names, CHART.text.size);
  const shown = lines.slice(0, MOST_NAME_LINES);
  return { lines: lines.length > shown.length ? [...shown.slice(0, -1), `${shown.at(-1)}…`] : lines, total, counts };
}

function legendRows(report: ProgressReport, standings: readonly Standing[]): Standing[][] {
  const rows: Standing[][] = [];
  let left = 0;
  for (const standing of standings) {
    const width = legendWidth(report, standing);
    const row = rows.at(-1);
    if (row && width <= left) row.push(standing);
    else rows.push([standing]);
    left = (row && width <= left ? left : ROOM) - width - CHART.legend.gap;
  }
  return rows;
}

function legendWidth({ counts }: ProgressReport, standing: Standing): number {
  const text = CHART_WORDS.legend(STANDING_WORDS[standing], formatNumber(countOf(counts, standing)));
  return CHART.legend.icon + CHART.legend.iconGap + widthOf(text, 'beVietnam') * CHART.text.size;
}

function wrap(text: string, widthPx: number, sizePx: number): string[] {
  return wrapText(text, widthPx / sizePx, 'beVietnam');
}
