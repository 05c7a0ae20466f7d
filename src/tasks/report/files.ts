import type { LetterOffice } from './letter/office.ts';
import type { ProgressReport } from './progress-report.ts';

/** The forms in which a report is handed out as a file. */
export const REPORT_FORMATS = ['text', 'xlsx', 'docx', 'png'] as const;

/** One of the forms in which a report is handed out. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A file ready to be sent: its name has ASCII letters only, because some clients garble others. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

interface Renderer {
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (report: ProgressReport, office?: LetterOffice) => Promise<Uint8Array>;
}

// What writes a format is loaded when a file of it is first wanted: together they take half a second.
const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = {
  text: {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    render: async (report) => {
      const { reportText } = await import('./describe-report.ts');
      return new TextEncoder().encode(`${reportText(report, { most: Number.POSITIVE_INFINITY })}\n`);
    },
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    render: async (report) => (await import('./workbook.ts')).toWorkbook(report),
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (report, office) => (await import('./letter.ts')).toLetter(report, office),
  },
  png: {
    extension: 'png',
    mediaType: 'image/png',
    render: async (report) => (await import('./chart.ts')).toChart(report),
  },
};

/** Renders a report as a file, "bao-cao-tien-do-2026-11-25.xlsx"; `office` is who sends the letter. */
export async function renderReport(
  report: ProgressReport,
  format: ReportFormat,
  office?: LetterOffice,
): Promise<ReportFile> {
  const { extension, mediaType, render } = RENDERERS[format];
  return { name: `bao-cao-tien-do-${report.on}.${extension}`, mediaType, bytes: await render(report, office) };
}
