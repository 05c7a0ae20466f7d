import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ProgressReport } from '../progress-report.ts';
import { widthOf } from '../text-width.ts';
import { layOut } from './chart-layout.ts';
import { toChartOption } from './chart-option.ts';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
// Without a browser echarts takes every marked letter for one as wide as high.
setPlatformAPI({ measureText: (text, font) => ({ width: widthOf(text, 'beVietnam') * sizeIn(font) }) });

/** The picture of a report as SVG, in whose text elements each line stands by itself. */
export function toChartSvg(report: ProgressReport): string {
  const layout = layOut(report);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: layout.width, height: layout.height });
  try {
    chart.setOption(toChartOption(report, layout));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function sizeIn(font: string | undefined): number {
  return Number(/([\d.]+)px/u.exec(font ?? '')?.[1] ?? 12);
}
