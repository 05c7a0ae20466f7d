import type { Atom } from './atoms.ts';
import type { SlotName } from './frames.ts';

const LEADS: readonly SlotName[] = ['lead'];
const HELPS: readonly SlotName[] = ['coordinators'];
const ACTS: readonly SlotName[] = ['actors', 'lead', 'who'];
/** "A phối hợp với B" says of neither which of them leads. */
const EITHER: readonly SlotName[] = ['lead', 'coordinators', 'actors'];
const SENDS: readonly SlotName[] = ['who'];
const RECEIVES: readonly SlotName[] = ['to'];
const PRESUMED: readonly SlotName[] = ['lead', 'who'];

/** No field of offices: only words of a title or text may name such an office. */
const NO_PART: readonly SlotName[] = ['text'];

const NEAR = 4;

/**
 * The fields in which an office of a claim may stand, given the words around it: "chủ trì", "phối hợp", "thực hiện",
 * "báo cáo". One without such a word is presumed to lead. Empty for what is no office.
 */
export function partsOfOffices(atoms: readonly Atom[]): readonly (readonly SlotName[])[] {
  const leads = pairAt(atoms, 'chủ', 'trì').length > 0;
  const parts: (readonly SlotName[])[] = atoms.map(() => []);
  for (let from = 0; from < atoms.length; from++) {
    if (atoms[from]!.kind !== 'office') continue;
    let to = from;
    while (isListed(atoms, to + 1)) to = nextOffice(atoms, to + 1);
    const part = partOf(atoms, from, to, leads);
    for (let i = from; i <= to; i++) parts[i] = part;
    from = to;
  }
  return parts;
}

function isListed(atoms: readonly Atom[], at: number): boolean {
  const next = nextOffice(atoms, at);
  // Lists of offices are also parted by semicolons.
  return next < atoms.length && (next === at || atoms[next]!.before !== 'strong') && atoms[next]!.before !== 'colon';
}

/** The place of the next office if only "và" or "cùng" stands before it, else beyond the end. */
function nextOffice(atoms: readonly Atom[], at: number): number {
  const skipped = /^(?:và|cùng|với)$/u.test(atoms[at]?.key ?? '') && atoms[at]!.key !== 'với' ? at + 1 : at;
  return atoms[skipped]?.kind === 'office' ? skipped : atoms.length;
}

function partOf(atoms: readonly Atom[], from: number, to: number, leads: boolean): readonly SlotName[] {
  const label = labelBefore(atoms, from);
  if (label) return label === 'phối hợp' ? HELPS : label === 'chủ trì' ? LEADS : ACTS;
  const before = markBefore(atoms, from);
  if (isApposedLead(atoms, to)) return LEADS;
  if (before === 'phối hợp') return leads || !/^(?:với|cùng)$/u.test(atoms[from - 1]!.key) ? HELPS : EITHER;
  if (before === 'chủ trì' && isLabelled(atoms, from)) return LEADS;
  if (before === 'gửi' || before === 'báo cáo' || isGiven(atoms, from)) return RECEIVES;
  const after = markAfter(atoms, to);
  if (after === 'chủ trì') return LEADS;
  if (after === 'phối hợp với') return leads ? HELPS.concat(LEADS) : EITHER;
  if (after === 'phối hợp') return HELPS;
  if (after === 'báo cáo' || after === 'gửi') return SENDS;
  if (after === 'thực hiện') return ACTS;
  if (before !== undefined) return before === 'chủ trì' ? LEADS : ACTS;
  return isSubject(atoms, from) ? PRESUMED : NO_PART;
}

/** "Sở A …", "…, Sở A …", "do Sở A", "việc của Sở A"; what stands behind another word is its object. */
function isSubject(atoms: readonly Atom[], at: number): boolean {
  const previous = atoms[at - 1];
  if (!previous || atoms[at]!.before !== 'none' || previous.kind === 'time') return true;
  if (previous.key === 'cho') return atoms[at - 2]?.key === 'giao';
  return /^(?:do|của|là|gồm|giao|thì|còn|mà|cùng|và|đó|thưa)$/u.test(previous.key);
}

/** "A, đơn vị chủ trì, …". */
function isApposedLead(atoms: readonly Atom[], at: number): boolean {
  const words = atoms
    .slice(at + 1, at + 5)
    .map(({ key }) => key)
    .join(' ');
  return /^(?:đơn vị|cơ quan) (?:chủ trì|đầu mối)$/u.test(words) && atoms[at + 5]?.before !== 'none';
}

/** "chủ trì là A", "chủ trì: A". */
function isLabelled(atoms: readonly Atom[], at: number): boolean {
  return atoms[at]!.before === 'colon' || /^(?:là|gồm)$/u.test(atoms[at - 1]!.key);
}

/** "Cơ quan phối hợp triển khai, theo dõi và đánh giá: B": the first word of a part in a label is the one it is about. */
function labelBefore(atoms: readonly Atom[], at: number): string | undefined {
  if (atoms[at]!.before !== 'colon') return undefined;
  const begin = atoms.findLastIndex(({ before }, i) => i < at && (before === 'strong' || before === 'colon'));
  return LABELS.map((pair) => {
    const [first, second] = pair.split(' ') as [string, string];
    return { pair, place: pairAt(atoms, first, second).find((i) => i >= Math.max(0, begin) && i < at) };
  })
    .filter(({ place }) => place !== undefined)
    .sort((a, b) => a.place! - b.place!)[0]?.pair;
}

const LABELS = ['chủ trì', 'phối hợp', 'thực hiện'];

/** "báo cáo … cho B", "… gửi về B". */
function isGiven(atoms: readonly Atom[], at: number): boolean {
  if (!/^(?:cho|gửi|về|lên|tới|đến)$/u.test(atoms[at - 1]?.key ?? '')) return false;
  return pairAt(atoms.slice(0, at), 'báo', 'cáo').length > 0;
}

const PAIRS = ['chủ trì', 'phối hợp', 'thực hiện', 'báo cáo', 'đầu mối', 'theo dõi', 'đánh giá'];
const JOINS = /^(?:là|gồm|của|với|cùng|do|cho|về|đến|tới|các|đơn|vị|cơ|quan|bao|có|sự|và|được|giao|sẽ|để|lên|thuộc)$/u;

/** The word of a part right before, with nothing but joining words between. */
function markBefore(atoms: readonly Atom[], at: number): string | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 1 - NEAR); i--) {
    if (atoms[i + 1]!.before === 'strong') return undefined;
    const pair = pairEndingAt(atoms, i);
    if (pair) return named(pair);
    if (atoms[i]!.key === 'gửi') return 'gửi';
    if (!JOINS.test(atoms[i]!.key)) return undefined;
  }
  return undefined;
}

function markAfter(atoms: readonly Atom[], at: number): string | undefined {
  for (let i = at + 1; i <= Math.min(atoms.length - 1, at + 1 + NEAR); i++) {
    const { before } = atoms[i]!;
    if (before === 'strong' || (before === 'comma' && pairEndingAt(atoms, i + 1) === undefined)) return undefined;
    const pair = i + 1 < atoms.length ? pairEndingAt(atoms, i + 1) : undefined;
    if (pair === 'phối hợp' && /^(?:với|cùng)$/u.test(atoms[i + 2]?.key ?? '')) return 'phối hợp với';
    if (pair) return named(pair);
    if (atoms[i]!.key === 'gửi') return 'gửi';
    if (!JOINS.test(atoms[i]!.key)) return undefined;
  }
  return undefined;
}

function named(pair: string): string {
  return /^(?:đầu mối|theo dõi|đánh giá)$/u.test(pair) ? 'chủ trì' : pair;
}

function pairEndingAt(atoms: readonly Atom[], at: number): string | undefined {
  const pair = `${atoms[at - 1]?.key} ${atoms[at]?.key}`;
  return PAIRS.includes(pair) ? pair : undefined;
}

function pairAt(atoms: readonly Atom[], first: string, second: string): number[] {
  return atoms.flatMap(({ key }, i) => (key === first && atoms[i + 1]?.key === second ? [i] : []));
}
