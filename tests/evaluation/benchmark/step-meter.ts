import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { residentMb } from './measure.ts';

/** Figures by what they are of; the unit stands last in the name. */
export type NamedFigures = Readonly<Record<string, number>>;

/** Long enough for the event loop to come round and tell how long it was held up. */
const ONE_ROUND_MS = 30;

/** Takes the time and the memory of steps that follow one another in this process. Wants `--expose-gc`. */
export class StepMeter {
  readonly #before = residentMb();
  #resident = this.#before;
  #seconds = 0;
  #cpuSeconds = 0;
  #pause = 0;
  #steps: NamedFigures = {};

  /** Runs a step; its memory is what stays after it, garbage aside. */
  async step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
    const delay = monitorEventLoopDelay();
    delay.enable();
    await setTimeout(ONE_ROUND_MS);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const result = await run();
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    await setTimeout(ONE_ROUND_MS);
    delay.disable();
    const resident = residentMb();
    this.#steps = { ...this.#steps, [`${name}, s`]: seconds, [`${name}, MB`]: resident - this.#resident };
    this.#resident = resident;
    this.#seconds += seconds;
    this.#cpuSeconds += (user + system) / 1e6;
    this.#pause = Math.max(this.#pause, delay.max / 1e9);
    return result;
  }

  /** Each step by itself. */
  get steps(): NamedFigures {
    return this.#steps;
  }

  /**
   * All steps together. Processor time says more on a machine that has other work to do; memory is what goes beyond that
   * before the first step.
   */
  total(name: string): NamedFigures {
    return {
      [`${name}, s`]: this.#seconds,
      [`${name}: processor time, s`]: this.#cpuSeconds,
      [`${name}: longest pause, s`]: this.#pause,
      [`${name}: memory at most, MB`]: process.resourceUsage().maxRSS / 1024 - this.#before,
      [`${name}: memory after, MB`]: this.#resident - this.#before,
    };
  }
}
