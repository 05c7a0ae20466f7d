import { z } from 'zod';
import { type Section, webAddress, wholeNumber } from './section.ts';

/** The Official Account of Zalo. */
export interface ZaloOaSettings {
  readonly appId: string;
  /** Of the app: tokens are renewed with it. */
  readonly appSecret: string;
  /** Of the Official Account, where several share the app. */
  readonly oaId?: string;
  /** The first refresh token, or one that was got anew: later ones are kept in the vault. */
  readonly refreshToken?: string;
  readonly webhook: {
    readonly path: string;
    /** By which events are known to be Zalo's. */
    readonly secret: string;
    /** An event that is older is not taken. */
    readonly longestAgeMs: number;
  };
  /** For how long after somebody was heard of messages of any words may be sent to them. */
  readonly windowMs: number;
  /** What is sent after that: an approved template; absent, nothing is. */
  readonly template?: ZaloTemplate;
  readonly mostPerMinute: number;
  /** Without a slash at the end. */
  readonly apiRoot: string;
  readonly oauthRoot: string;
}

/** A template that Zalo approved, and what its parameters are filled with: `{text}` and `{name}` stand for theirs. */
export interface ZaloTemplate {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Letters of one parameter. */
  readonly longest: number;
}

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];
const USUAL_LONGEST = 200;
const TEMPLATE_FORM = '{"template_id":"123456","params":{"noi_dung":"{text}","ten":"{name}"},"longest":200}';

const TEMPLATE = z.strictObject({
  template_id: z.string().min(1),
  params: z
    .record(z.string().min(1), z.string())
    .refine((parameters) => Object.values(parameters).some((value) => value.includes('{text}'))),
  longest: z.number().int().min(10).max(2000).default(USUAL_LONGEST),
});

const root = (address: string) =>
  webAddress(/^https?$/u, address)
    .default(address)
    .transform((given) => given.replace(/\/+$/u, ''));

const SHAPE = {
  ZALO_OA_APP_ID: z
    .string()
    .regex(/^\d{5,30}$/u, 'xin ghi ID ứng dụng ở developers.zalo.me, chỉ gồm chữ số')
    .optional(),
  ZALO_OA_APP_SECRET: z
    .string()
    .regex(/^\S{8,200}$/u, 'xin chép nguyên khóa bí mật của ứng dụng')
    .optional(),
  ZALO_OA_ID: z
    .string()
    .regex(/^\d{5,30}$/u, 'xin ghi ID của Official Account, chỉ gồm chữ số')
    .optional(),
  ZALO_OA_REFRESH_TOKEN: z
    .string()
    .regex(/^\S{20,2000}$/u, 'xin chép nguyên refresh token')
    .optional(),
  ZALO_OA_WEBHOOK_SECRET: z
    .string()
    .regex(/^\S{8,200}$/u, 'xin chép nguyên OA Secret Key ở mục Webhook')
    .optional(),
  ZALO_OA_WEBHOOK_PATH: z
    .string()
    .regex(/^\/[\w/-]{1,100}$/u, 'xin ghi một đường dẫn bắt đầu bằng /, ví dụ /zalo-oa')
    .default('/zalo-oa'),
  ZALO_OA_WEBHOOK_MINUTES: wholeNumber(5, 1440).default(120),
  ZALO_OA_WINDOW_HOURS: wholeNumber(1, 8760).default(168),
  ZALO_OA_TEMPLATE: z
    .string()
    .transform((text, context) => {
      const read = TEMPLATE.safeParse(parseJson(text));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: `xin ghi một dòng JSON dạng ${TEMPLATE_FORM}` });
      return z.NEVER;
    })
    .optional(),
  ZALO_OA_PER_MINUTE: wholeNumber(1, 4000).default(300),
  ZALO_OA_API_ROOT: root('https://openapi.zalo.me'),
  ZALO_OA_OAUTH_ROOT: root('https://oauth.zaloapp.com'),
};

/** App and secret belong together, and the rest makes no sense without them. */
export const ZALO_OA: Section<typeof SHAPE, ZaloOaSettings> = {
  shape: SHAPE,
  secrets: ['ZALO_OA_APP_SECRET', 'ZALO_OA_REFRESH_TOKEN', 'ZALO_OA_WEBHOOK_SECRET'],
  findFaults(given) {
    const present = Object.keys(given).filter((name) => name.startsWith('ZALO_OA_'));
    const missing = ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET'].filter((name) => !given[name]);
    if (present.length === 0) return [];
    return missing.map(
      (name) => `${name} đang để trống trong khi đã có ${present.join(', ')}: xin ghi thêm, hoặc bỏ cả nhóm ZALO_OA_*.`,
    );
  },
  read({ ZALO_OA_APP_ID: appId, ZALO_OA_APP_SECRET: appSecret, ZALO_OA_TEMPLATE: template, ...others }) {
    if (!appId || !appSecret) return undefined;
    const {
      ZALO_OA_REFRESH_TOKEN: refreshToken,
      ZALO_OA_WEBHOOK_SECRET: secret = appSecret,
      ZALO_OA_ID: oaId,
    } = others;
    return Object.freeze({
      ...{ appId, appSecret, ...(oaId ? { oaId } : {}), ...(refreshToken ? { refreshToken } : {}) },
      webhook: Object.freeze({
        path: others.ZALO_OA_WEBHOOK_PATH,
        secret,
        longestAgeMs: others.ZALO_OA_WEBHOOK_MINUTES * MINUTE_MS,
      }),
      windowMs: others.ZALO_OA_WINDOW_HOURS * HOUR_MS,
      ...(template ? { template: Object.freeze(templateOf(template)) } : {}),
      mostPerMinute: others.ZALO_OA_PER_MINUTE,
      ...{ apiRoot: others.ZALO_OA_API_ROOT, oauthRoot: others.ZALO_OA_OAUTH_ROOT },
    });
  },
};

function templateOf({ template_id: id, params: parameters, longest }: z.infer<typeof TEMPLATE>): ZaloTemplate {
  return { id, parameters, longest };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is no template: said by whoever asked.
    return undefined;
  }
}
