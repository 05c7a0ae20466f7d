import { type Section, wholeNumber } from './section.ts';

/** How large a file may be that is read, and how long that may take; what is absent is as it usually is. */
export interface FileSettings {
  readonly mostBytes?: number;
  readonly mostPages?: number;
  readonly mostMs?: number;
}

const SHAPE = {
  FILE_MOST_MB: wholeNumber(1, 1024).optional(),
  FILE_MOST_PAGES: wholeNumber(1, 5000).optional(),
  FILE_MOST_MINUTES: wholeNumber(1, 600).optional(),
};

/** The limits of files that are sent. */
export const FILES: Section<typeof SHAPE, FileSettings> = {
  shape: SHAPE,
  secrets: [],
  findFaults: () => [],
  read({ FILE_MOST_MB: megabytes, FILE_MOST_PAGES: mostPages, FILE_MOST_MINUTES: minutes }) {
    const settings = {
      ...(megabytes === undefined ? {} : { mostBytes: megabytes * 1024 * 1024 }),
      ...(mostPages === undefined ? {} : { mostPages }),
      ...(minutes === undefined ? {} : { mostMs: minutes * 60_000 }),
    };
    return Object.keys(settings).length > 0 ? Object.freeze(settings) : undefined;
  },
};
