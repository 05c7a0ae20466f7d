import JSZip from 'jszip';

/** The parts of a .docx file that tests look at, as XML, and the text of its paragraphs. */
export interface ReadLetter {
  readonly document: string;
  readonly styles: string;
  readonly core: string;
  readonly headers: readonly string[];
  readonly paragraphs: readonly string[];
}

export async function readLetter(bytes: Uint8Array): Promise<ReadLetter> {
  const zip = await JSZip.loadAsync(bytes);
  const part = (path: string) => zip.file(path)!.async('text');
  const document = await part('word/document.xml');
  const headers = await Promise.all(zip.file(/^word\/header\d+\.xml$/u).map((file) => file.async('text')));
  return {
    document,
    headers,
    styles: await part('word/styles.xml'),
    core: await part('docProps/core.xml'),
    paragraphs: document.split('</w:p>').map(textOf).filter(Boolean),
  };
}

/** How many tables have a header that stands on each page again. */
export function countRepeatedHeaders({ document }: ReadLetter): number {
  return document.match(/<w:tblHeader\/>/gu)?.length ?? 0;
}

/** The properties of the run that holds exactly this text. */
export function runOf({ document }: ReadLetter, text: string): string {
  const run = document.split('</w:r>').find((part) => textOf(part.slice(part.lastIndexOf('<w:r>'))) === text);
  return run?.slice(run.lastIndexOf('<w:r>')) ?? '';
}

function textOf(xml: string): string {
  const text = [...xml.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
