import { z } from 'zod';

/** What was set: variables that are set to nothing are left out. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of one part: their names all begin with the same word. */
export interface Section<Shape extends z.ZodRawShape, Settings> {
  readonly shape: Shape;
  /** Names of those that are never printed, not even where they are wrong: part of them may be a password. */
  readonly secrets: readonly string[];
  /** What does not go together, in Vietnamese. */
  findFaults(given: Environment): string[];
  /** The settings, frozen; undefined where the part is not wanted. */
  read(values: z.infer<z.ZodObject<Shape>>): Settings | undefined;
}

/** A whole number within bounds, said in Vietnamese where it is not. */
export function wholeNumber(least: number, most: number) {
  const error = `xin ghi một số nguyên từ ${least} đến ${most}`;
  return z.coerce.number(error).refine((value) => Number.isInteger(value) && value >= least && value <= most, error);
}

/** An address on the web by these protocols ("https?"), like the example. */
export function webAddress(protocol: RegExp, example: string) {
  return z.url({ protocol, error: `xin ghi một địa chỉ web đầy đủ, ví dụ ${example}` });
}
