/** A thing that is made when it is first asked for; the same one is handed out ever after. */
export interface Once<T> {
  (): Promise<T>;
  /** True once it was asked for, so that what was never made need not be closed. */
  isMade(): boolean;
}

/** Makes a thing when it is first asked for, and hands out the same one ever after. */
export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return Object.assign(get, { isMade: () => made !== undefined });
}
