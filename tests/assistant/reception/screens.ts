import type { Delivery, Outcome, Outlet } from '../../../src/assistant/outlet.ts';

/** What the next delivery comes to: how it ends, or what befalls the process while it is under way. */
export type Step = Outcome | (() => Outcome | Promise<Outcome>);

/** A channel in memory: what people see, and what deliveries come to. */
export interface Screens extends Outlet {
  /** Everything that was handed to the channel, in order. */
  readonly tried: readonly Delivery[];
  /** What people see, in order. */
  readonly shown: readonly Delivery[];
  /** What the next deliveries come to; all others are accepted. */
  script(...steps: Step[]): void;
  /** Puts a delivery on the screen, as a channel does whose answer is then lost. */
  show(delivery: Delivery): void;
}

export const ACCEPTED: Outcome = { kind: 'accepted' };

/** Sets up empty screens; `keepsEvidence` says whether the channel knows what it has shown. */
export function createScreens({ keepsEvidence = false } = {}): Screens {
  const tried: Delivery[] = [];
  const shown: Delivery[] = [];
  const steps: Step[] = [];
  const screens: Screens = {
    tried,
    shown,
    script: (...more) => {
      steps.push(...more);
    },
    show: (delivery) => {
      shown.push(delivery);
    },
    async send(delivery) {
      tried.push(delivery);
      const step = steps.shift() ?? ACCEPTED;
      const outcome = typeof step === 'function' ? await step() : step;
      if (outcome.kind === 'accepted') shown.push(delivery);
      return outcome;
    },
  };
  if (!keepsEvidence) return screens;
  return { ...screens, wasDelivered: async ({ key }) => shown.some((one) => one.key === key) };
}
