import { addDays, type Day } from '../../src/shared/day.ts';
import type { Database } from '../../src/storage/database.ts';
import { todayAt } from './due-days.ts';
import type { Fault, Figures } from './figures.ts';
import { Happenings } from './happenings.ts';
import { hasty } from './hasty.ts';
import { Health } from './health.ts';
import { Judge } from './judge.ts';
import { Lot } from './lot.ts';
import { makeWorld, type WorldSize } from './make-world.ts';
import { Oracle } from './oracle.ts';
import { openPorts, type Spoil } from './ports.ts';
import { Post } from './post.ts';
import { Province } from './province.ts';
import { clockAt, instantOf } from './working-hours.ts';

/** What is simulated. The same seed gives the same course on the same kind of database. */
export interface SimulationOptions extends WorldSize {
  readonly seed: number;
  /** One more opening of one and the same database, empty at first. */
  readonly open: () => Promise<Database>;
  /** Things that happen in a day, on the average. */
  readonly happeningsADay?: number;
  /** Everything works as it should: no kills, no misfortunes, no edits. */
  readonly isQuiet?: boolean;
  readonly spoil?: Spoil;
  /** More faults than that are not looked for. */
  readonly mostFaults?: number;
  readonly progress?: (line: string) => void;
}

/** What a simulation came to. */
export interface SimulationReport {
  readonly seed: number;
  readonly seconds: number;
  readonly figures: Figures;
  readonly faults: readonly Fault[];
}

/** When something may come due, besides what is looked at again soon. */
const LOOKS = ['07:01', '07:31', '08:01', '09:10', '10:31', '14:01', '16:31', '17:20', '20:00'] as const;
/** Minutes after which work that was left is looked at again. */
const AGAIN_AFTER = [1, 2, 4, 7, 10, 15, 15, 30];
const MINUTE_MS = 60_000;
/** Days at the end on which all is well, so that everything that can arrive does. */
const HEALING_DAYS = 12;
const PURGED_EVERY_DAYS = 7;
const KEPT_MS = 90 * 24 * 60 * MINUTE_MS;

/** Plays a world of reminders day by day against what people must receive. Touches no clock but its own. */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const started = performance.now();
  const zone = process.env.TZ;
  const simulation = await begin(options);
  try {
    const last = addDays(options.start, options.days);
    for (let day = options.start; day <= addDays(last, HEALING_DAYS); day = addDays(day, 1)) {
      if (simulation.oracle.faults.length >= (options.mostFaults ?? 100)) break;
      await playDay(simulation, day, day > last);
      if (day.endsWith('-01')) options.progress?.(`${day}: ${simulation.oracle.figures.messages} messages`);
    }
    if (simulation.oracle.faults.length === 0) await simulation.judge.look({ atTheEnd: true });
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  const { figures, faults, entries } = simulation.oracle;
  for (const { end, isDue, isRequired } of entries.byKey.values())
    if (end === 'withdrawn' && isDue && isRequired) figures.cancelled++;
  return { seed: options.seed, seconds: (performance.now() - started) / 1000, figures, faults };
}

type Simulation = Awaited<ReturnType<typeof begin>>;

async function begin(options: SimulationOptions) {
  const lot = new Lot(options.seed);
  const clock = { now: instantOf(options.start, '06:00') };
  const world = makeWorld(lot, options);
  const health = new Health(world);
  const horizon = { from: addDays(options.start, -45), to: addDays(options.start, options.days + 120) };
  const oracle = new Oracle(world, health, horizon, () => clock.now);
  const post = new Post(lot, {
    arrived: (arrival) => oracle.arrived(arrival),
    tried({ fate, chat, at }) {
      if (fate !== 'delivered') health.troubled(chat, at);
      if (fate === 'refused') health.refusedAt.set(chat, at);
      const isUnheard = /hanging|thrown|unheard|killed/u.test(fate);
      const person = health.ownerOf(chat);
      if (isUnheard && person !== undefined) judge.doubtfulAt.set(person, at);
    },
  });
  const ports = openPorts(await hasty(await options.open()), post);
  const judge = new Judge(oracle, ports);
  const happenings = new Happenings(oracle, post, lot, options);
  const province = new Province({ ...options, lot, clock, oracle, post, happenings });
  await happenings.meetSomebody(ports, 'admin');
  for (let i = 1; i < options.people; i++) await happenings.meetSomebody(ports);
  await happenings.adopt(ports, [...world.assignments.keys()]);
  return { lot, clock, oracle, post, ports, judge, province, health };
}

async function playDay(simulation: Simulation, day: Day, isHealing: boolean): Promise<void> {
  const { clock, province, lot, ports } = simulation;
  if (Date.parse(day) % (PURGED_EVERY_DAYS * 24 * 60 * MINUTE_MS) === 0)
    await ports.journal.purge(new Date(clock.now - KEPT_MS));
  await province.dawn(isHealing);
  const looks = LOOKS.map((time) => instantOf(day, time) + lot.between(0, 59) * 1000);
  for (const [i, look] of looks.entries()) {
    const next = looks[i + 1] ?? look;
    let now = Math.max(look, clock.now);
    for (let again = 0; now < next || again === 0; again++) {
      clock.now = now;
      await lookOnce(simulation);
      if (!(await isWorkLeft(simulation))) break;
      now += AGAIN_AFTER[Math.min(again, AGAIN_AFTER.length - 1)]! * MINUTE_MS;
    }
  }
}

async function lookOnce({ oracle, province, health, judge, clock }: Simulation): Promise<void> {
  oracle.figures.steps++;
  oracle.stepped();
  const isWorking = await province.work();
  oracle.stepped();
  health.look(clock.now, isWorking);
  await judge.look();
}

/** At night nothing is said: what is left waits for the morning. */
async function isWorkLeft({ ports, clock, province }: Simulation): Promise<boolean> {
  if (!province.isUp || clockAt(clock.now) > '18:00') return false;
  if ((await ports.journal.undone()) > 0) return true;
  return (await ports.outbox.waiting(new Date(clock.now), 1)).length > 0;
}

/** A line of a report for each figure. */
export function describeReport({ seed, seconds, figures, faults }: SimulationReport): string {
  const { late, kills, ...others } = figures;
  const lines = Object.entries({ seed, seconds: Math.round(seconds * 10) / 10, ...others });
  const list = (of: Record<string, number>) => Object.entries(of).map(([name, count]) => `${name} ${count}`);
  const all = Object.values(kills).reduce((sum, count) => sum + count, 0);
  return [
    ...lines.map(([name, figure]) => `${name}: ${figure}`),
    `late: ${Object.values(late).reduce((sum, count) => sum + count, 0)} (${list(late).join(', ')})`,
    `kills: ${all} (${list(kills).join(', ')})`,
    `faults: ${faults.length}`,
    ...firstOfEachSort(faults).map(describeFault),
  ].join('\n');
}

/** One fault shows what is wrong; its like would only hide others. */
function firstOfEachSort(faults: readonly Fault[]): Fault[] {
  const sorts = new Map<string, Fault>();
  for (const fault of faults) {
    const sort = `${fault.rule} ${fault.words.replace(/\S*\d\S*/gu, '')}`;
    if (!sorts.has(sort)) sorts.set(sort, fault);
  }
  return [...sorts.values()].slice(0, 8);
}

function describeFault({ rule, at, person, key, words, history }: Fault): string {
  const when = `${todayAt(Date.parse(at))} ${clockAt(Date.parse(at))}`;
  return [`\n[${rule}] ${when}, ${person}, ${key}: ${words}`, ...history.map((line) => `    ${line}`)].join('\n');
}
