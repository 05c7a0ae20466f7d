import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { toChartSvg } from './chart/chart-svg.ts';
import type { ProgressReport } from './progress-report.ts';

const require = createRequire(import.meta.url);
const FONT = {
  fontFiles: [
    require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
    require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
  ],
  loadSystemFonts: false,
  defaultFontFamily: 'Be Vietnam Pro',
};

/** The report as a PNG 1080 pixels wide: how many tasks of each office stand where. Equal reports give equal bytes. */
export async function toChart(report: ProgressReport): Promise<Uint8Array> {
  return new Uint8Array(new Resvg(toChartSvg(report), { font: FONT }).render().asPng());
}
