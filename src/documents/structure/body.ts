import { bodyTable } from './body-tables.ts';
import { BulletDepth, readBullet } from './bullets.ts';
import { isCapitals } from './casing.ts';
import { isHeading, printsHeadingsBold } from './is-heading.ts';
import { type Numbered, readNumbering } from './numbering.ts';
import { Outline } from './outline.ts';
import type { BodyPart, EndPart, HeadPart, Part, TextPart } from './parts.ts';
import { centredLines, isAttached, readTitle, type Title } from './title.ts';

/** The body of a paper, and the titles that were met in it, the first being its own. */
export interface Body {
  readonly parts: readonly BodyPart[];
  readonly titles: readonly Title[];
}

/** Gives the parts of a paper the form that Markdown keeps: headings with their levels, items, paragraphs, tables. */
export function arrangeBody(parts: readonly Part[]): Body {
  const arranger = new Arranger(parts);
  return arranger.arrange();
}

class Arranger {
  readonly #body: BodyPart[] = [];
  readonly #titles: Title[] = [];
  readonly #outline = new Outline();
  readonly #depth = new BulletDepth();
  readonly #areBold: boolean;
  /** Where a title may stand: at the beginning of a paper. */
  #mayOpen = true;

  constructor(readonly parts: readonly Part[]) {
    this.#areBold = printsHeadingsBold(parts);
  }

  arrange(): Body {
    for (let i = 0; i < this.parts.length; ) i += this.#add(i);
    return { parts: this.#body, titles: this.#titles };
  }

  /** Returns how many parts were taken. */
  #add(at: number): number {
    const part = this.parts[at]!;
    if (part.kind !== 'text') this.#depth.end();
    if (part.kind === 'head') return this.#addHead(part);
    if (part.kind === 'end') return this.#addEnd(part);
    if (part.kind === 'table') {
      this.#body.push(bodyTable(part));
      return 1;
    }
    return this.#addTitle(at) || this.#addHeading(part, at) || this.#addText(part, at);
  }

  #addHead({ page, agencies, number, motto, placeAndDate, subject }: HeadPart): number {
    for (const agency of agencies) this.#paragraph(page, agency, 'bold');
    if (number !== undefined) this.#paragraph(page, number, 'plain');
    if (subject !== undefined) this.#paragraph(page, subject, 'plain');
    for (const line of motto) this.#paragraph(page, line, 'bold');
    if (placeAndDate !== undefined) this.#paragraph(page, placeAndDate, 'italic');
    this.#mayOpen = true;
    return 1;
  }

  #addEnd({ page, receivers, signer }: EndPart): number {
    if (receivers.length > 0) this.#paragraph(page, 'Nơi nhận:', 'bold');
    for (const text of receivers) this.#body.push({ kind: 'item', page, level: 1, text });
    for (const line of signer) this.#paragraph(page, line, 'bold');
    this.#mayOpen = true;
    return 1;
  }

  #addTitle(at: number): number {
    const part = this.parts[at]!;
    const isNewPage = part.page !== undefined && part.page !== this.parts[at - 1]?.page;
    const title = readTitle(this.parts, at);
    if (!title || !(this.#mayOpen || isNewPage || this.#isAttachedAt(at + title.length))) return 0;
    this.#titles.push(title);
    this.#outline.restart();
    this.#body.push({ kind: 'heading', page: part.page, level: 1, text: title.printed });
    const about = title.about.map(({ text }) => text).join(' ');
    if (about) this.#paragraph(title.about[0]!.page, about, 'bold');
    // A cover names the kind alone, and the paper begins anew below it.
    this.#mayOpen = about === '';
    return title.length;
  }

  #isAttachedAt(at: number): boolean {
    const part = this.parts[at];
    return part?.kind === 'text' && isAttached(part.text);
  }

  #addHeading(part: TextPart, at: number): number {
    const numbered = readNumbering(part.text);
    const isNumbered = numbered && isHeading(part, numbered, this.parts[at + 1], this.#areBold);
    if (!isNumbered && (part.heading === undefined || readBullet({ ...part, item: undefined }))) return 0;
    this.#depth.end();
    this.#mayOpen = false;
    const level = isNumbered ? this.#outline.enter(numbered, part.heading) : this.#outline.enterHinted(part.heading!);
    if (isNumbered && numbered.numbering === 'annex') return this.#addAnnex(part, numbered, level, at);
    const name = isNumbered && this.#takesNextLine(numbered, at) ? this.parts[at + 1] : undefined;
    const own =
      isNumbered && numbered.numbering === 'roman' ? part.text.replace(/^[^.)]+/u, numbered.label) : part.text;
    const text = name?.kind === 'text' ? `${own.replace(/[.:]$/u, '')}. ${name.text}` : own;
    this.#body.push({ kind: 'heading', page: part.page, level, text });
    return name ? 2 : 1;
  }

  /** "PHỤ LỤC I" with the lines centred below it: what it is about, and what it belongs to. */
  #addAnnex(part: TextPart, { label, rest }: Numbered, level: number, at: number): number {
    this.#body.push({ kind: 'heading', page: part.page, level, text: rest === '' ? part.text : label });
    const first = rest === '' ? [] : [{ ...part, text: rest }];
    const { lines, length } = centredLines(first, this.parts.slice(at + 1));
    for (const { text, page, isItalic, isBold } of lines)
      this.#paragraph(page, text, isAttached(text) || (isItalic && !isBold) ? 'italic' : isBold ? 'bold' : 'plain');
    return 1 + length;
  }

  /** "CHƯƠNG I" has its name in the line below it. */
  #takesNextLine({ numbering, rest }: Numbered, at: number): boolean {
    const next = this.parts[at + 1];
    if (rest !== '' || !['part', 'chapter', 'section'].includes(numbering) || next?.kind !== 'text') return false;
    return (
      readNumbering(next.text) === undefined && (next.isCentred || isCapitals(next.text)) && next.text.length < 200
    );
  }

  #addText(part: TextPart, at: number): number {
    const bullet = readBullet(part);
    if (bullet) {
      const level = this.#depth.enter(bullet.mark, part.indent);
      this.#body.push({ kind: 'item', page: part.page, level, text: bullet.text });
      this.#mayOpen = false;
      return 1;
    }
    this.#depth.end();
    const { text, page, isBold, isItalic } = part;
    const title = this.#mayOpen && this.#titles.length === 0 ? this.#bareTitle(at) : undefined;
    if (title) return title;
    if (text.length > 200 || /^(?:Căn cứ|Kính gửi)/u.test(text)) this.#mayOpen = false;
    this.#paragraph(page, text, isBold ? 'bold' : isItalic ? 'italic' : 'plain');
    return 1;
  }

  /** A paper that lost the line with its kind still has its name: centred and bold, or the first thing that it says. */
  #bareTitle(at: number): number {
    const part = this.parts[at] as TextPart;
    const next = this.parts[at + 1];
    const isFirst = at === 0 && next?.kind === 'text' && next.text.length > part.text.length;
    const isNamed = part.isBold ? part.isCentred : isFirst && !/[.;:,]$/u.test(part.text);
    if (!isNamed || isCapitals(part.text) || part.text.length < 20 || part.text.length > 400) return 0;
    this.#titles.push({ kind: '', printed: part.text, about: [part], length: 1 });
    this.#body.push({ kind: 'heading', page: part.page, level: 1, text: part.text });
    this.#mayOpen = false;
    return 1;
  }

  #paragraph(page: number | undefined, text: string, style: 'plain' | 'bold' | 'italic'): void {
    this.#body.push({ kind: 'paragraph', page, text, style });
  }
}
