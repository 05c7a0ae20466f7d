import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { STANDING_WORDS } from '../../messages.ts';
import type { Standing } from '../../progress/standing.ts';
import { countOf } from '../counting.ts';
import { CHART_WORDS } from '../messages.ts';
import type { ProgressReport } from '../progress-report.ts';
import { STANDING_COLOURS } from '../standing-colours.ts';
import { widthOf } from '../text-width.ts';
import { CHART, type ChartLayout } from './chart-layout.ts';

type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption>;

const INK = '#212121';
const TEXT = { fontFamily: 'Be Vietnam Pro', fontSize: CHART.text.size, color: INK } as const;

/** What echarts draws where the layout says. */
export function toChartOption(report: ProgressReport, layout: ChartLayout): ChartOption {
  return {
    animation: false,
    backgroundColor: '#ffffff',
    title: titles(layout),
    legend: layout.legend.map((row, index) => legendRow(report, row, layout.legendTop + index * CHART.legend.line)),
    ...(layout.bars.length > 0 && bars(layout)),
  };
}

function titles(layout: ChartLayout): TitleComponentOption[] {
  const text = (lines: readonly string[], top: number, style: TitleComponentOption['textStyle']) => ({
    text: lines.join('\n'),
    left: CHART.margin,
    top,
    padding: 0,
    textStyle: { ...TEXT, fontWeight: 'normal' as const, lineHeight: CHART.text.line, ...style },
  });
  const { title, note } = CHART;
  return [
    text(layout.title, CHART.margin, { fontSize: title.size, lineHeight: title.line, fontWeight: 'bold' }),
    text(layout.subtitle, layout.subtitleTop, {}),
    text(layout.notes, layout.notesTop, { fontSize: note.size, lineHeight: note.line, color: '#616161' }),
  ];
}

function legendRow({ counts }: ProgressReport, row: readonly Standing[], top: number): LegendComponentOption {
  const names = new Map(row.map((standing) => [STANDING_WORDS[standing], formatNumber(countOf(counts, standing))]));
  const { icon, gap } = CHART.legend;
  return {
    left: CHART.margin,
    top,
    padding: 0,
    itemWidth: icon,
    itemHeight: icon,
    itemGap: gap,
    icon: 'rect',
    textStyle: TEXT,
    data: [...names.keys()],
    formatter: (name) => CHART_WORDS.legend(name, names.get(name) ?? ''),
  };
}

function bars(layout: ChartLayout): Pick<ChartOption, 'grid' | 'xAxis' | 'yAxis' | 'series'> {
  const left = CHART.margin + CHART.names + 20;
  const width = layout.width - left - CHART.totals - CHART.margin;
  const most = Math.max(...layout.bars.map(({ total }) => total));
  const series = layout.standings.map((standing) => segments(layout, standing, width / most));
  return {
    grid: { left, top: layout.barsTop, width, height: layout.barsHeight, outerBoundsMode: 'none' },
    xAxis: { type: 'value', max: most, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      z: 3,
      data: layout.bars.map(({ lines }) => lines.join('\n')),
      axisLine: { lineStyle: { color: '#9e9e9e', width: 2 } },
      axisTick: { show: false },
      axisLabel: { ...TEXT, lineHeight: CHART.text.line, margin: 20, interval: 0 },
    },
    series: [...series, totals(layout)],
  };
}

/** The part of each bar that one standing takes; its number stands in it where there is room. */
function segments({ bars }: ChartLayout, standing: Standing, pxPerTask: number): BarSeriesOption {
  const { full, ink } = STANDING_COLOURS[standing];
  return {
    type: 'bar',
    name: STANDING_WORDS[standing],
    stack: 'tasks',
    barWidth: CHART.bar,
    itemStyle: { color: `#${full}`, borderColor: '#ffffff', borderWidth: 2 },
    data: bars.map(({ counts }) => {
      const value = countOf(counts, standing);
      const needed = widthOf(formatNumber(value), 'beVietnam') * CHART.text.size + 8;
      return { value, label: { show: value > 0 && value * pxPerTask >= needed } };
    }),
    label: { ...TEXT, color: `#${ink}`, position: 'inside', formatter: ({ value }) => formatNumber(Number(value)) },
  };
}

/** A segment without width at the end of each bar, beside which its total stands. */
function totals({ bars }: ChartLayout): BarSeriesOption {
  return {
    type: 'bar',
    stack: 'tasks',
    data: bars.map(() => 0),
    label: {
      ...TEXT,
      show: true,
      position: 'right',
      fontWeight: 'bold',
      formatter: ({ dataIndex }) => formatNumber(bars[dataIndex]?.total ?? 0),
    },
  };
}
