import { fold } from '../../shared/text/fold.ts';

/** How far a task is, as a paper says it. */
export type ReportedStatus = 'done' | 'in_progress' | 'ongoing' | 'not_started';

/** A status column says it in so many words. */
const NAMED: readonly (readonly [ReportedStatus, RegExp])[] = [
  ['not_started', /^chua (?:thuc hien|trien khai|bat dau|den han)/u],
  [
    'in_progress',
    /^(?:dang|con|cham|tre) |^chua (?:hoan thanh|xong)|^(?:da )?(?:hoan thanh|dat|thuc hien) (?:mot phan|\d{1,2} ?%)/u,
  ],
  ['ongoing', /^thuong xuyen|^lien tuc|^duy tri/u],
  ['done', /^(?:da )?(?:hoan thanh|xong|dat)\b|^da thuc hien\b/u],
];

/** What is kept up has no end: "Thường xuyên rà soát", "Tiếp tục duy trì", "đang đảm bảo". */
const KEPT_UP = /\b(?:thuong xuyen|duy tri|lien tuc|hang ngay|dang (?:dam bao|bao dam))\b/u;
/** Under way, sent back, or announced. */
const UNDER_WAY =
  /\b(?:dang (?:tien hanh|trien khai|thuc hien|xay dung|tham muu|hoan thien|lay y kien|phoi hop)|tuy nhien\b.*\b(?:can|chua|tiep tuc|de hoan thien)|du kien|se (?:trien khai|hoan thanh|thuc hien))\b/su;
/** Said in front of what was done so far. */
const UNFINISHED = /^(?:cham|tre) tien do\b|^(?:da )?co ban (?:da )?(?:hoan thanh|xong)\b.*\bcon\b/su;
const STOPPED = /^(?:tam )?dung\b/u;
const NOT_STARTED = /^(?:chua|khong) (?:thuc hien|trien khai|co|phat sinh)\b/u;
/** The beginning of an answer tells what sort it is; what follows are its papers and particulars. */
const BEGINNING = 90;

/** What a status column says, or undefined where it says something else. */
export function readNamedStatus(cell: string): ReportedStatus | undefined {
  const words = fold(cell).trim();
  return NAMED.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What the account of a result amounts to; `sure` where it says so and it is not only likely. */
export function readReportedStatus(outcome: string): { status: ReportedStatus; sure: boolean } {
  const words = fold(outcome).replace(/^[\s\-+•]+/u, '');
  const beginning = words.slice(0, BEGINNING);
  if (NOT_STARTED.test(beginning)) return { status: 'not_started', sure: true };
  if (UNFINISHED.test(words)) return { status: 'in_progress', sure: true };
  if (STOPPED.test(beginning)) return { status: 'not_started', sure: false };
  if (KEPT_UP.test(beginning)) return { status: 'ongoing', sure: /thuong xuyen/u.test(beginning) };
  if (UNDER_WAY.test(beginning) || UNDER_WAY.test(firstAccount(words)))
    return { status: 'in_progress', sure: UNDER_WAY.test(beginning) };
  return { status: 'done', sure: /^(?:\S+ ){0,12}da\b/u.test(beginning) };
}

/** The first paragraph, without what stands in brackets: that of which the rest are examples. */
function firstAccount(words: string): string {
  return words.split('\n')[0]!.replace(/\([^()]*\)/gu, ' ');
}
