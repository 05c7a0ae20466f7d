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
}

/** What nobody has chosen otherwise. */
export const USUAL_PREFERENCES: ReminderPreferences = {
  isOn: false,
  stages: [30, 14, 7, 3, 1, 0],
  at: '08:00',
  quietWeekdays: [],
  form: 'digest',
};

/** What comes out of a database is checked against this. */
export const PREFERENCES: z.ZodType<ReminderPreferences> = z.strictObject({
  isOn: z.boolean(),
  stages: z.array(z.number().int().min(0).max(365)).max(20),
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
  quietWeekdays: z.array(z.number().int().min(1).max(7)).max(4),
  form: z.enum(['digest', 'single']),
  channel: z.string().exactOptional(),
});

/** Keeps what people chose; they are forgotten with the person. */
export interface PreferencesStore {
  /** Undefined where nothing was chosen. */
  read(person: string): Promise<ReminderPreferences | undefined>;
  write(person: string, preferences: ReminderPreferences, at: Date): Promise<void>;
  /** Everybody who wants to be reminded, with how. */
  listOn(): Promise<{ readonly person: string; readonly preferences: ReminderPreferences }[]>;
}
