import { withoutPiledMarks } from '../../../shared/text/piled-marks.ts';
import { attributeOf, childOf, childrenOf, settingOf, type XmlElement } from '../office/xml.ts';
import { type Look, merge, runLook, type Styles } from './styles.ts';

/** Words of a paragraph that look alike. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

/** What was found in a paragraph beside its words. */
export interface Found {
  /** Paragraphs and tables in frames that float over the page. */
  readonly frames: XmlElement[];
}

/** What is crossed out, or says how fields are made. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'delText', 'pPr', 'rPr', 'Fallback', 'commentRangeStart']);
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DASHES: Readonly<Record<string, string>> = { noBreakHyphen: '-', softHyphen: '' };

/** The words of a paragraph in their order, as they are printed; frames within are put aside. */
export function runsOf(paragraph: XmlElement, look: Look, styles: Styles, found: Found): Run[] {
  const runs: Run[] = [];
  for (const child of childrenOf(paragraph)) {
    const name = child.localName ?? '';
    if (SKIPPED.has(name)) continue;
    if (name === 'r') runs.push(...wordsOf(child, look, styles, found));
    else runs.push(...runsOf(child, look, styles, found));
  }
  return runs;
}

function wordsOf(run: XmlElement, paragraph: Look, styles: Styles, found: Found): Run[] {
  const properties = childOf(run, 'rPr');
  const style = settingOf(properties, 'rStyle');
  const look = merge(merge(paragraph, style === undefined ? {} : styles.of(style)), runLook(properties));
  if (look.isHidden) return [];
  let text = '';
  for (const child of childrenOf(run)) text += printed(child, look, found);
  return text === '' ? [] : [{ text: withoutPiledMarks(text), look }];
}

function printed(element: XmlElement, look: Look, found: Found): string {
  const name = element.localName ?? '';
  if (name === 't') return shown(element.textContent ?? '', look);
  if (name === 'tab') return '\t';
  if (name === 'br' || name === 'cr') return attributeOf(element, 'type') === 'page' ? '' : '\n';
  if (name in DASHES) return DASHES[name]!;
  if (name === 'sym') return String.fromCodePoint(Number.parseInt(attributeOf(element, 'char') ?? '20', 16) || 32);
  if (name === 'footnoteReference' || name === 'endnoteReference') {
    const id = attributeOf(element, 'id');
    return id === undefined ? '' : `[^${name === 'endnoteReference' ? 'e' : ''}${id}]`;
  }
  if (['drawing', 'pict', 'AlternateContent', 'object'].includes(name)) gatherFrames(element, found);
  return '';
}

function shown(text: string, { isCapitals, isRaised }: Look): string {
  const words = isCapitals ? text.toUpperCase() : text;
  return isRaised && /^\d{1,3}$/u.test(words) ? words.replace(/\d/gu, (figure) => RAISED[Number(figure)]!) : words;
}

/** What older programs cannot show stands there twice. */
function gatherFrames(element: XmlElement, found: Found): void {
  for (const child of childrenOf(element)) {
    if (child.localName === 'Fallback') continue;
    if (child.localName === 'txbxContent') found.frames.push(child);
    else gatherFrames(child, found);
  }
}
