import type { Standing } from '../progress/standing.ts';

/** A full colour for bars, the colour of letters on it, and a light tint of it for the ground of black letters. */
export interface StandingColour {
  readonly full: string;
  readonly ink: string;
  readonly tint: string;
}

/** Colours as RRGGBB. Dark and light ones take turns, so that neighbours are told apart without colour too. */
export const STANDING_COLOURS: Readonly<Record<Standing, StandingColour>> = {
  overdue: { full: 'B71C1C', ink: 'FFFFFF', tint: 'F4B6B6' },
  due_soon: { full: 'F9A825', ink: '000000', tint: 'FFE39A' },
  in_progress: { full: '1565C0', ink: 'FFFFFF', tint: 'BBDEFB' },
  not_due: { full: '90CAF9', ink: '000000', tint: 'E8F3FD' },
  waiting: { full: '7E57C2', ink: 'FFFFFF', tint: 'DDD2F0' },
  ongoing: { full: '80CBC4', ink: '000000', tint: 'D9F0ED' },
  no_deadline: { full: '616161', ink: 'FFFFFF', tint: 'EEEEEE' },
  done_late: { full: 'BCAAA4', ink: '000000', tint: 'E3D5D0' },
  done_on_time: { full: '2E7D32', ink: 'FFFFFF', tint: 'C5E6C7' },
  done: { full: 'A5D6A7', ink: '000000', tint: 'E6F4E7' },
  out_of_force: { full: '424242', ink: 'FFFFFF', tint: 'E0E0E0' },
};
