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

/** A scan under even light, at a fineness that letters can be read at best. */
export function evenScan(scan: PagePicture): PagePicture {
  return flatten(scaleDown(scan, MOST_DPI));
}

/** Makes a page fit to be read, turned by so many quarters clockwise. */
export function preparePage(even: PagePicture, quarters: number): PreparedPage {
  const turned = turnQuarters(even, quarters);
  const straight = straighten(turned, lieOf(turned).skewDegrees);
  const picture = straight === even ? { ...even, pixels: even.pixels.slice() } : straight;
  const ink = inkOf(picture);
  const { rules, mask } = findRules(picture);
  erase(picture, ink, mask);
  return { picture, ink, rules };
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
