/** Nothing that says whose an exchange was; its number and the hash of its key stay. */
export const ERASED = {
  ...{ chat: '', sender: '', person: null, asked: null, askedHow: null },
  ...{ said: null, files: null, subject: null },
} as const;
