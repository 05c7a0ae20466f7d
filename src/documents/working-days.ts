import { z } from 'zod';
import { isDay, weekdayOf } from '../shared/day.ts';

const SATURDAY = 6;

/** A misspelt key would silently leave days out, so unknown ones are refused by name. */
const error: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `không có mục "${issue.keys.join('", "')}"`;
  if (issue.code === 'invalid_key') return 'xin ghi năm bằng bốn chữ số';
  return undefined;
};

// What is no day at all must not reach the checks that compare days.
const DAY = z.string().refine(isDay, {
  error: ({ input }) => `"${input}" không phải một ngày; xin ghi năm-tháng-ngày, ví dụ 2026-06-30`,
  abort: true,
});

const SWAP = z
  .strictObject({ off: DAY, work: DAY, source: z.string().optional() }, { error })
  .refine(({ off }) => weekdayOf(off) < SATURDAY, {
    path: ['off'],
    error: 'ngày nghỉ hoán đổi phải từ thứ Hai đến thứ Sáu',
  })
  .refine(({ work }) => weekdayOf(work) >= SATURDAY, {
    path: ['work'],
    error: 'ngày làm bù phải là thứ Bảy hoặc Chủ nhật',
  });

const YEAR = z.strictObject(
  {
    daysBeforeTet: z.int().min(0).max(4).default(1),
    secondNationalDay: z.enum(['1/9', '3/9']).default('1/9'),
    swapped: z.array(SWAP).default([]),
    source: z.string().optional(),
  },
  { error },
);

/** What knowledge/working-days.yaml must look like; parsing `{}` gives a calendar of which nothing has been announced. */
export const WORKING_DAYS_FILE = z
  .strictObject(
    {
      years: z.record(z.string().regex(/^\d{4}$/u), YEAR, { error }).default({}),
      extraDaysOff: z.array(DAY).default([]),
      extraWorkingDays: z.array(DAY).default([]),
    },
    { error },
  )
  .refine(({ extraDaysOff, extraWorkingDays }) => !extraDaysOff.some((day) => extraWorkingDays.includes(day)), {
    path: ['extraDaysOff'],
    error: 'có ngày cũng được ghi ở extraWorkingDays; xin bỏ ở một trong hai mục',
  });

/** Days off and working days that no law fixes beforehand; see knowledge/working-days.yaml. */
export type WorkingDays = z.infer<typeof WORKING_DAYS_FILE>;

/** What was announced for a year; where nothing was, one day before mùng 1 Tết, 1/9 and no swaps. */
export function announcedFor(year: number, { years }: WorkingDays): z.infer<typeof YEAR> {
  return years[year] ?? YEAR.parse({});
}
