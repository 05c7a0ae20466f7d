const TIME =
  /(?<![\d/])(?:(?<hour>[01]?\d|2[0-3])(?: ?(?:h|g|gio) ?(?<minute>[0-5]\d)?|:(?<past>[0-5]\d))|(?<midnight>24)(?: ?(?:h|g|gio) ?(?:00)?|:00))(?: phut)?(?![\d/a-z]),?/u;

/** Takes the hour out of a normalised phrase: "truoc 17h00 ngay 30/6" → "17:00" and "truoc ngay 30/6". */
export function takeTimeOfDay(phrase: string): { time: string | undefined; rest: string } {
  const { midnight, hour = midnight, past = '00', minute = past } = TIME.exec(phrase)?.groups ?? {};
  if (hour === undefined) return { time: undefined, rest: phrase };
  return { time: `${hour.padStart(2, '0')}:${minute}`, rest: phrase.replace(TIME, ' ').replace(/ {2,}/gu, ' ').trim() };
}
