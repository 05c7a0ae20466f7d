import type { Document } from '../documents/document.ts';
import { nameShortly } from '../documents/naming.ts';
import type { UnitMatcher } from '../documents/unit-matcher.ts';
import { UsageError } from '../shared/errors.ts';
import { fold } from '../shared/text/fold.ts';
import { documentCode } from '../tasks/extraction/record-ids.ts';
import { STANDING_WORDS } from '../tasks/messages.ts';
import { STANDINGS, type Standing } from '../tasks/progress/standing.ts';
import { WORDS } from './messages.ts';

/** The documents that `--document` means: by id, code, number, or words of the number or title. Throws UsageError for none. */
export function findDocuments(given: string, documents: readonly Document[]): string[] {
  const wanted = fold(given).trim();
  const names = ({ id, meta }: Document) => [id, documentCode({ meta }), meta.number ?? ''].map((name) => fold(name));
  const exact = documents.filter((document) => names(document).includes(wanted));
  const found =
    exact.length > 0
      ? exact
      : documents.filter(({ meta }) => fold(`${meta.kind} ${meta.number ?? ''} ${meta.title}`).includes(wanted));
  if (wanted !== '' && found.length > 0) return found.map(({ id }) => id);
  throw new UsageError(WORDS.faults.document(given, documents.map(nameShortly).join('; ')));
}

/** The office that `--lead` or `--unit` means: by id or any of its names. Throws UsageError for none. */
export function findUnit(given: string, units: UnitMatcher): string {
  const unit = units.byId(given.trim()) ?? units.find(given)[0]?.unit;
  if (!unit) throw new UsageError(WORDS.faults.unit(given));
  return unit.id;
}

const DONE = /^(?:da )?hoan thanh$/u;

/**
 * Standings that `--status` names, several with commas between: in English as in the JSON, or in Vietnamese. "done" is
 * whatever is done, in time or late.
 */
export function readStandings(given: string): Standing[] {
  return given.split(',').flatMap((part) => {
    const wanted = fold(part).trim().replace(DONE, 'done');
    const found = STANDINGS.filter(
      (standing) => `${standing}_`.startsWith(`${wanted}_`) || fold(STANDING_WORDS[standing]) === wanted,
    );
    if (found.length === 0) throw new UsageError(WORDS.faults.status(part.trim(), STANDINGS.join(', ')));
    return found;
  });
}
