import { z } from 'zod';

/** How somebody wants to be reminded. */
export interface ReminderPreferences {
  readonly isOn: boolean;
  /** Days before the last day, 0 for the day itself. */
  readonly stages: readonly number[];
  /** Time of the day in Vietnam, "08:00". */
  readonly at: string;
  /** Weekdays without reminders, 1 for Monday; what falls on one comes earlier. */
  readonly quietWeekdays: readonly number[];
  /** Everything of a day in one message, or each by itself. */
  readonly form: 'digest' | 'single';
  /** Where; without it, wherever the person linked last. */
  readonly channel?: string;
  /** When a manager or administrator gets the overview of the week: weekday, 1 for Monday, and time. Without it Monday, 07:30. */
  readonly weekly?: { readonly on: number; readonly at: string };
}

/** What nobody has chosen otherwise. */
export const USUAL_PREFERENCES: ReminderPreferences = {
  isOn: false,
  stages: [30, 14, 7, 3, 1, 0],
  at: '08:00',
  quietWeekdays: [],
  form: 'digest',
};

/** When overviews come, where nobody has chosen otherwise: Monday, half past seven. */
export const USUAL_WEEKLY = { on: 1, at: '07:30' } as const;

/** The hours in which anybody is told anything, both included: those in which offices work. */
export const WORKING_HOURS = { from: '07:00', to: '17:30' } as const;
/** The most days before its last day on which anybody is reminded of anything. */
export const LONGEST_STAGE = 365;
/** The most stages that anybody may choose. */
export const MOST_STAGES = 20;

/** An hour that was chosen before there were such bounds is brought within them. */
const HOUR = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
  .transform((at) => (at < WORKING_HOURS.from ? WORKING_HOURS.from : at > WORKING_HOURS.to ? WORKING_HOURS.to : at));

/** What comes out of a database is checked against this. */
export const PREFERENCES: z.ZodType<ReminderPreferences> = z.strictObject({
  isOn: z.boolean(),
  stages: z.array(z.number().int().min(0).max(LONGEST_STAGE)).max(MOST_STAGES),
  at: HOUR,
  quietWeekdays: z.array(z.number().int().min(1).max(7)).max(4),
  form: z.enum(['digest', 'single']),
  channel: z.string().exactOptional(),
  weekly: z.strictObject({ on: z.number().int().min(1).max(5), at: HOUR }).exactOptional(),
});

/** Keeps what people chose; they are forgotten with the person. */
export interface PreferencesStore {
  /** Undefined where nothing was chosen. */
  read(person: string): Promise<ReminderPreferences | undefined>;
  write(person: string, preferences: ReminderPreferences, at: Date): Promise<void>;
  /** Everybody who wants to be reminded, with how. */
  listOn(): Promise<{ readonly person: string; readonly preferences: ReminderPreferences }[]>;
}

/** Whether people can be reminded at a time of the day, "08:00". */
export function isWorkingHour(at: string): boolean {
  return at >= WORKING_HOURS.from && at <= WORKING_HOURS.to;
}
