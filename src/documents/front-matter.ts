import { z } from 'zod';
import { UserError } from '../shared/errors.ts';
import { parseYaml } from './parse-yaml.ts';

const PARTIAL_DATE = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, 'phải là năm, năm-tháng hoặc năm-tháng-ngày');

const REFERENCE = z.object({
  number: z.string().nullable(),
  issuedOn: PARTIAL_DATE.nullish(),
  issuer: z.string().nullish(),
  title: z.string().nullish(),
});

const FRONT_MATTER = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u, 'chỉ gồm chữ thường không dấu, số và gạch nối'),
  /** What the ids of its records begin with; the figures of its number where it is left out. */
  code: z
    .string()
    .regex(/^[A-Z0-9]+$/u, 'chỉ gồm chữ hoa không dấu và số')
    .optional(),
  number: z.string().nullable(),
  kind: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string().min(1),
  place: z.string().nullable(),
  issuedOn: PARTIAL_DATE.nullable(),
  issuedOnNote: z.string().optional(),
  signer: z.object({ name: z.string().nullable(), position: z.string().nullable() }).nullable(),
  effective: z.object({ from: PARTIAL_DATE.nullable(), to: PARTIAL_DATE.nullable() }),
  legalBasis: z.array(REFERENCE),
  implements: z.array(z.string()),
  replaces: z.array(z.string()),
  /** Numbers of papers that this one takes out of force without a successor. */
  abolishes: z.array(z.string()).optional(),
  /** Numbers of papers that stay in force and are changed by this one. */
  amends: z.array(z.string()).optional(),
  /** Papers of which it replaces or abolishes a part, which is named as printed: the rest stays in force. */
  endsInPart: z
    .array(z.object({ how: z.enum(['replaced', 'abolished']), number: z.string(), part: z.string() }))
    .optional(),
  /** Who vouches that the records read out of this file are those of the paper; holds for just these records. */
  confirmed: z.object({ by: z.string(), on: PARTIAL_DATE, records: z.string() }).optional(),
  access: z.enum(['public', 'internal']),
  source: z.object({
    kind: z.string(),
    quality: z.enum(['good', 'fair', 'poor']),
    recording: z.string().optional(),
    note: z.string().optional(),
  }),
});

/** What a document says of itself: the fields at the head of its Markdown file. Dates are ISO, cut to what is legible. */
export type FrontMatter = z.infer<typeof FRONT_MATTER>;

const FENCED = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

/** Splits a Markdown file into its front matter and the rest; `bodyLine` is the file line on which the rest begins. */
export function readFrontMatter(source: string, file: string): { meta: FrontMatter; body: string; bodyLine: number } {
  const match = FENCED.exec(source);
  if (!match)
    throw new UserError(
      `Tệp ${file} không có phần khai báo đầu tệp (giữa hai dòng ---). Xin bổ sung theo mẫu trong knowledge/.`,
    );
  const checked = FRONT_MATTER.safeParse(parseYaml(match[1]!, `Phần khai báo đầu tệp ${file}`));
  if (!checked.success) {
    const faults = checked.error.issues
      .map((issue) => `${issue.path.join('.') || 'toàn bộ'}: ${issue.message}`)
      .join('; ');
    throw new UserError(`Phần khai báo đầu tệp ${file} chưa đúng: ${faults}. Xin sửa rồi chạy lại.`);
  }
  return { meta: checked.data, body: source.slice(match[0].length), bodyLine: match[0].split('\n').length };
}
