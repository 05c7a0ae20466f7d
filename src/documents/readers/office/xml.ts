import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { UserError } from '../../../shared/errors.ts';
import { INGEST_WORDS } from '../../ingest/messages.ts';

/** An element of an XML file. */
export type XmlElement = Element;

/** Reads an XML file of a document to its outermost element. Throws UserError, naming the file, where it is broken. */
export function parseXml(bytes: Uint8Array, file: string): XmlElement {
  const text = new TextDecoder(isUtf16(bytes) ? 'utf-16' : 'utf-8').decode(bytes);
  // No document needs a DOCTYPE; its entities can grow without end.
  if (/<!DOCTYPE/iu.test(text.slice(0, 4096))) throw new UserError(INGEST_WORDS.brokenOffice(file));
  try {
    const root = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch (error) {
    throw new UserError(INGEST_WORDS.brokenOffice(file), { cause: error });
  }
  throw new UserError(INGEST_WORDS.brokenOffice(file));
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** The elements directly within another, in order. */
export function* childrenOf(element: XmlElement): Generator<XmlElement> {
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === node.ELEMENT_NODE) yield node as XmlElement;
}

/** The first element of a name directly within another; names are without their prefix. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const child of childrenOf(element)) if (child.localName === name) return child;
  return undefined;
}

/** The value of an attribute, whatever its prefix; undefined where it is not set. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let i = 0; i < element.attributes.length; i++) {
    const attribute = element.attributes.item(i);
    if (attribute && (attribute.localName ?? attribute.name) === name) return attribute.value;
  }
  return undefined;
}

/** The value of `w:val` of an element directly within another: `<w:jc w:val="center"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'val');
}

/** Whether a switch is on: there without a value, or with one that is not off. Undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'val') ?? 'true');
}
