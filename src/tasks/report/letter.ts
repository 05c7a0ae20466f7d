import { Document, type ISectionOptions, Packer } from 'docx';
import type { Day } from '../../shared/day.ts';
import { letterFoot } from './letter/foot.ts';
import { letterHead } from './letter/head.ts';
import { PAGE_MARGINS, pageNumber, STYLES, twips } from './letter/look.ts';
import { type LetterOffice, tidyOffice } from './letter/office.ts';
import { opening, sections } from './letter/sections.ts';
import { REPORT_WORDS } from './messages.ts';
import type { ProgressReport } from './progress-report.ts';
import { stampZip } from './zip-day.ts';

/** The report as a .docx letter in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I. Equal reports give equal bytes. */
export async function toLetter(report: ProgressReport, office?: LetterOffice): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: { page: { size: { width: twips(210), height: twips(297) }, margin: PAGE_MARGINS }, titlePage: true },
    headers: pageNumber(),
    children: [
      ...letterHead(report, office && tidyOffice(office)),
      ...opening(report),
      ...sections(report),
      ...letterFoot(report),
    ],
  };
  const letter = new Document({
    creator: REPORT_WORDS.author,
    title: REPORT_WORDS.title,
    styles: STYLES,
    sections: [section],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(report.on) };
  return stampZip(await Packer.pack(letter, 'uint8array', undefined, [core]), report.on);
}

/** What the library would write with the wall clock in it. */
function coreProperties(day: Day): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${REPORT_WORDS.title}</dc:title><dc:creator>${REPORT_WORDS.author}</dc:creator>`,
    `<cp:lastModifiedBy>${REPORT_WORDS.author}</cp:lastModifiedBy>${time('created')}${time('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}
