import type { PagePicture } from '../../printed/page-picture.ts';
import type { PrintedRule } from '../../printed/printed-page.ts';
import { findRules } from './find-rules.ts';
import { flatten } from './flatten.ts';
import { type Ink, inkOf } from './ink.ts';
import { scaleDown } from './scale-down.ts';
import { lieOf } from './skew.ts';
import { straighten, turnQuarters } from './turn-picture.ts';

/** Finer pictures are no better read, but take longer. */
const MOST_DPI = 300;

/** A page that lies straight under even light, its rules taken out of picture and ink. */
export interface PreparedPage {
  readonly picture: PagePicture;
  readonly ink: Ink;
  readonly rules: readonly PrintedRule[];
}

/** Makes a page fit to be read. Its lines are level then; whether it stands on its head is not known. */
export function preparePage(scan: PagePicture): PreparedPage {
  const flat = flatten(scaleDown(scan, MOST_DPI));
  const asLaid = lieOf(flat);
  const level = asLaid.isSideways ? turnQuarters(flat, 1) : flat;
  const picture = straighten(level, asLaid.isSideways ? lieOf(level).skewDegrees : asLaid.skewDegrees);
  const ink = inkOf(picture);
  const { rules, mask } = findRules(picture);
  erase(picture, ink, mask);
  return { picture, ink, rules };
}

/** The same page on its head. */
export function turnedOver({ picture, ink, rules }: PreparedPage): PreparedPage {
  const { width, height, dpi } = picture;
  const [across, down] = [(width * 72) / dpi, (height * 72) / dpi];
  return {
    picture: turnQuarters(picture, 2),
    ink: { ...ink, bits: ink.bits.toReversed() },
    rules: rules.map(({ x1, y1, x2, y2 }) => ({ x1: across - x2, y1: down - y2, x2: across - x1, y2: down - y1 })),
  };
}

/** Whitens what the mask marks, and the grey fringe around it that is no ink. */
function erase({ pixels, width, dpi }: PagePicture, { bits }: Ink, mask: Uint8Array): void {
  for (let i = 0; i < mask.length; i++) if (mask[i]) bits[i] = 0;
  const reach = Math.max(1, Math.round(dpi / 100));
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach, at = i + dy * width - reach; dx <= reach; dx++, at++)
        if (at >= 0 && at < pixels.length && !bits[at]) pixels[at] = 255;
  }
}
