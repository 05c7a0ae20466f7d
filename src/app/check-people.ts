import type { Config } from '../config.ts';
import { WORDS } from './messages.ts';
import type { Stores } from './open-stores.ts';

/** Whether the trail of changes is whole, with what an office may note elsewhere to tell a trail that was written anew. */
export async function checkTrail({ audit }: Pick<Stores, 'audit'>) {
  const { entries, lastHash, broken } = await audit.verify();
  if (broken !== undefined) return { ok: false, detail: WORDS.trailBroken(broken) };
  return { ok: true, detail: WORDS.trail(entries, lastHash) };
}

/** How many people there are of what role, and whether somebody could let others in from a channel. */
export async function checkPeople(
  { people }: Pick<Stores, 'people'>,
  { access, admins }: Pick<Config, 'access' | 'admins'>,
) {
  const known = await people.list({ guests: true });
  const count = (isCounted: boolean) => known.filter(({ role }) => (role !== 'guest') === isCounted).length;
  const hasAdmin = admins.length > 0 || known.some(({ role }) => role === 'admin');
  const detail = WORDS.people({ people: count(true), guests: count(false), access, hasAdmin });
  return { ok: hasAdmin || access === 'open', detail };
}
