import type { Workbook } from 'exceljs';

/**
 * Makes auto filters visible in LibreOffice too, which looks for a hidden name beside each; exceljs writes none
 * (exceljs/exceljs#2778) and cannot bind a name to a sheet, so its list of names is lengthened as it is read.
 */
export function showFilters(book: Workbook): void {
  const names = book.worksheets.flatMap((sheet, localSheetId) => {
    if (typeof sheet.autoFilter !== 'string') return [];
    const range = sheet.autoFilter.replace(/[A-Z]+|\d+/gu, '$$$&');
    return [{ name: '_xlnm._FilterDatabase', ranges: [`'${sheet.name}'!${range}`], localSheetId }];
  });
  Object.defineProperty(book.definedNames, 'model', { get: () => names });
}
