import { attributeOf, childOf, childrenOf, settingOf, switchOf, type XmlElement } from '../office/xml.ts';

/** What a style, or a paragraph or run itself, says of its look; what it does not say is undefined. */
export interface Look {
  readonly align?: string | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isCapitals?: boolean | undefined;
  readonly isHidden?: boolean | undefined;
  readonly isRaised?: boolean | undefined;
  /** Level of a heading, from 1. */
  readonly heading?: number | undefined;
  /** Points from the margin. */
  readonly indent?: number | undefined;
  readonly numbering?: { readonly id: string; readonly level: number } | undefined;
}

/** Looks by the ids of styles, with what they take from the styles that they are based on. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #looks = new Map<string, Look>();
  #usual: string | undefined;

  constructor(root: XmlElement | undefined) {
    for (const style of root ? childrenOf(root) : []) {
      const id = style.localName === 'style' ? attributeOf(style, 'styleId') : undefined;
      if (id === undefined) continue;
      this.#elements.set(id, style);
      if (attributeOf(style, 'default') === '1' && attributeOf(style, 'type') === 'paragraph') this.#usual = id;
    }
  }

  /** The look of a style; that of usual paragraphs for none. */
  of(id: string | undefined, above: readonly string[] = []): Look {
    const name = id ?? this.#usual;
    const style = name === undefined ? undefined : this.#elements.get(name);
    if (name === undefined || !style || above.includes(name)) return {};
    const known = this.#looks.get(name);
    if (known) return known;
    const base = settingOf(style, 'basedOn');
    const look = merge(base === undefined ? {} : this.of(base, [...above, name]), ownLook(style));
    this.#looks.set(name, look);
    return look;
  }
}

function ownLook(style: XmlElement): Look {
  const named = /^heading (\d)$/iu.exec(settingOf(style, 'name') ?? '')?.[1];
  const look = merge(paragraphLook(childOf(style, 'pPr')), runLook(childOf(style, 'rPr')));
  return named ? { ...look, heading: Number(named) } : look;
}

/** What the properties of a paragraph say of its look. */
export function paragraphLook(properties: XmlElement | undefined): Look {
  const outline = Number(settingOf(properties, 'outlineLvl') ?? Number.NaN);
  const numbers = childOf(properties, 'numPr');
  const indent = childOf(properties, 'ind');
  const left = Number(attributeOf(indent, 'left') ?? attributeOf(indent, 'start') ?? Number.NaN);
  return {
    align: settingOf(properties, 'jc'),
    heading: outline >= 0 && outline < 9 ? outline + 1 : undefined,
    // Twentieths of a point.
    indent: Number.isNaN(left) ? undefined : left / 20,
    numbering: numbers && { id: settingOf(numbers, 'numId') ?? '', level: Number(settingOf(numbers, 'ilvl') ?? 0) },
  };
}

/** What the properties of a run say of its look. */
export function runLook(properties: XmlElement | undefined): Look {
  const raised = settingOf(properties, 'vertAlign');
  return {
    isBold: switchOf(properties, 'b'),
    isItalic: switchOf(properties, 'i'),
    isCapitals: switchOf(properties, 'caps'),
    isHidden: switchOf(properties, 'vanish'),
    isRaised: raised === undefined ? undefined : raised === 'superscript',
  };
}

/** A look with what another says of it on top. */
export function merge(under: Look, over: Look): Look {
  const said = Object.entries(over).filter(([, value]) => value !== undefined);
  return { ...under, ...Object.fromEntries(said) };
}
