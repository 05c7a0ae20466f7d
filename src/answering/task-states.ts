import type { Day } from '../shared/day.ts';
import { isClosed, isDone, STANDINGS, type Standing } from '../tasks/progress/standing.ts';
import type { TaskFilter } from '../tasks/record-filter.ts';

/** Days before the deadline from which a task is due soon. */
export const SOON_DAYS = 30;

/** What a question asks of how tasks stand. */
export type StateAsked =
  | 'late'
  | 'blocked'
  | 'soon'
  | 'ahead'
  | 'waiting'
  | 'ongoing'
  | 'open'
  | 'doing'
  | 'doneLate'
  | 'doneOnTime'
  | 'done';

/** A state that a question names, and the folded words that name it. */
export interface NamedState {
  readonly state: StateAsked;
  readonly said: string;
}

/** Where nothing is left to do, or nothing that could ever be done. */
const CLOSED: ReadonlySet<Standing> = new Set<Standing>(['ongoing', ...STANDINGS.filter(isClosed)]);
/** Standings of what has still to be done. */
export const OPEN_STANDINGS: readonly Standing[] = STANDINGS.filter((standing) => !CLOSED.has(standing));

const STANDINGS_OF: Readonly<Record<StateAsked, readonly Standing[]>> = {
  late: ['overdue'],
  blocked: OPEN_STANDINGS,
  soon: ['due_soon'],
  ahead: OPEN_STANDINGS,
  waiting: ['waiting'],
  ongoing: ['ongoing'],
  open: OPEN_STANDINGS,
  doing: ['in_progress'],
  doneLate: ['done_late'],
  doneOnTime: ['done_on_time'],
  done: STANDINGS.filter(isDone),
};

/** How each is said, in folded words; what is more telling first. */
const SAID: readonly (readonly [StateAsked, RegExp])[] = [
  ['doneLate', /\b(?:hoan thanh|xong) (?:bi )?(?:muon|tre|cham|qua han)\b(?! nhat)/u],
  ['doneOnTime', /\b(?:hoan thanh|xong) (?:dung|truoc|kip) (?:thoi )?han\b/u],
  [
    'late',
    /\b(?:qua han|tre han|bi (?:tre|cham)|(?:dang|da|con) tre|tre (?:tien do|nhieu|nhat|lau|may|bao nhieu|nhung|viec|nhiem vu)|cham (?:tien do|tre|han)|nao (?:tre|cham))\b|^(?:viec |nhiem vu )?(?:tre|cham)$/u,
  ],
  ['blocked', /\bnao (?:con |dang |bi |gap )*(?:vuong|kho khan)\b/u],
  ['soon', /\b(?:sap|gan|chuan bi) (?:den|toi|het|dao) han\b/u],
  ['ahead', /\bchua (?:den|toi|het) han\b/u],
  ['waiting', /\b(?:dang )?cho (?:dieu kien|huong dan|van ban)\b/u],
  ['ongoing', /\bthuong xuyen\b/u],
  [
    'open',
    /\bchua (?:duoc )?(?:xong|hoan thanh|lam|thuc hien|trien khai|giai quyet|bat dau)\b|\bcon phai (?:lam|thuc hien)\b|\bcon ton dong\b|\bcon (?:lai )?(?:bao nhieu|may|nhung) (?:viec|nhiem vu|dau viec)\b/u,
  ],
  ['doing', /\bdang (?:duoc )?(?:lam|thuc hien|trien khai|tien hanh)\b/u],
  ['done', /\b(?:da|duoc) (?:hoan thanh|lam xong|xong|thuc hien xong)\b|\blam xong\b/u],
];

/** The state that a folded question asks for. Several that exclude each other, asked for at once, are no condition. */
export function stateIn(folded: string): NamedState | undefined {
  const named = SAID.flatMap(([state, pattern]) => {
    const said = pattern.exec(folded)?.[0];
    return said === undefined ? [] : [{ state, said }];
  });
  const excluding = named.filter(({ state }) => state === 'done' || state === 'doing' || state === 'open');
  return excluding.length > 1 ? undefined : named[0];
}

/** What tasks in a state have in common; `on` is today. */
export function filterOfState(state: StateAsked, on: Day): Pick<TaskFilter, 'standings' | 'dueFrom'> {
  return { standings: STANDINGS_OF[state], ...(state === 'ahead' ? { dueFrom: on } : {}) };
}
