import { z } from 'zod';
import { tidyLine } from '../layout/rich-text.ts';
import type { OaClient } from './client.ts';

/** How people call themselves on Zalo, which events do not say. */
export interface Names {
  /** What is known; where nothing is, it is asked for meanwhile, so that it is known the next time. */
  known(user: string): string | undefined;
  /** Undefined where Zalo does not say. */
  find(user: string): Promise<string | undefined>;
}

const REMEMBERED = 5_000;
/** A crowd that writes at once shall not be a crowd of calls: who is not asked for now is with the next message. */
const MOST_ASKED = 4;
const DETAIL = z.looseObject({ data: z.looseObject({ display_name: z.string().min(1).max(200) }) });

/** Asks Zalo for names, and remembers them as long as the process lives; one that could not be had is asked for again. */
export function createNames(client: Pick<OaClient, 'get'>): Names {
  const names = new Map<string, Promise<string | undefined>>();
  const known = new Map<string, string>();
  let asking = 0;
  const find = (user: string) => {
    const asked = names.get(user) ?? ask(user);
    names.set(user, asked);
    if (names.size > REMEMBERED) {
      const oldest = names.keys().next().value!;
      names.delete(oldest);
      known.delete(oldest);
    }
    return asked;
  };
  return {
    find,
    known(user) {
      const name = known.get(user);
      // It never throws.
      if (name === undefined && asking < MOST_ASKED) void find(user);
      return name;
    },
  };

  async function ask(user: string): Promise<string | undefined> {
    asking += 1;
    const called = await client.get('/v3.0/oa/user/detail', { user_id: user });
    asking -= 1;
    const name = DETAIL.safeParse('got' in called ? called.got : undefined).data?.data.display_name;
    if (name === undefined) names.delete(user);
    else known.set(user, tidyLine(name));
    return known.get(user);
  }
}
