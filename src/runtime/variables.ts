import { z } from 'zod';

/**
 * The environment variables the product reads, each with its rule and its help. `expected` ends the sentence
 * "<name> phải là …" that a wrong value is answered with.
 */
export interface Variable {
  name: VariableName;
  /** Says the value as read, or why not; never given an empty value. */
  schema: z.ZodType<unknown, string>;
  expected: string;
  /** What stands where nothing is set, as the table shows it. */
  fallback: string;
  help: { vi: string; en: string };
  /** True: the value is never printed. */
  secret?: true;
}

export const VARIABLE_NAMES = [
  'DATABASE_URL',
  'DATA_DIR',
  'REDIS_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_WEBHOOK_SECRET',
  'ZALO_BOT_TOKEN',
  'ZALO_API_ROOT',
  'ZALO_WEBHOOK_SECRET',
  'ZALO_MONTHLY_LIMIT',
  'ZALO_USER_LIMIT',
  'PUBLIC_URL',
  'HOST',
  'PORT',
  'WEB_CHAT',
  'CLOCK',
  'MESSAGE_DAYS',
  'ROLE',
  'LOG_LEVEL',
] as const;
export type VariableName = (typeof VARIABLE_NAMES)[number];

const url = (protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u)
    .transform(Number)
    .refine((number) => number >= min && number <= max);

const trimSlash = (text: string) => text.replace(/\/+$/u, '');

/** `YYYY-MM-DD` with an optional time; without a zone it is Vietnam's, a day alone begins at eight in the morning. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/u;

const instant = z.string().transform((text, context) => {
  const [, day, time, zone] = INSTANT.exec(text) ?? [];
  // Date.parse rolls 31 June over to 1 July; an instant that does not exist is refused instead.
  const exists = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  const milliseconds = exists ? Date.parse(`${day}T${time ?? '08:00'}${zone ?? '+07:00'}`) : Number.NaN;
  if (!Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString();
  context.addIssue({ code: 'custom', message: 'no such instant' });
  return z.NEVER;
});

const SECRET = z.string().regex(/^[\w-]{8,256}$/u);
const SECRET_EXPECTED = 'chuỗi dài 8 đến 256 ký tự, chỉ gồm chữ cái không dấu, chữ số, "_" và "-"';
const TOKEN = z.string().regex(/^\d+:[^\s/?#]{3,}$/u);

export const VARIABLES: Variable[] = [
  {
    name: 'DATABASE_URL',
    schema: url(['postgres:', 'postgresql:']),
    expected: 'địa chỉ PostgreSQL dạng postgresql://người-dùng:mật-khẩu@máy:5432/tên-cơ-sở-dữ-liệu',
    fallback: '–',
    help: {
      vi: 'PostgreSQL 14 trở lên; không đặt thì dùng cơ sở dữ liệu nhúng trong DATA_DIR',
      en: 'PostgreSQL 14 or newer; not set: the embedded database in `DATA_DIR`',
    },
    secret: true,
  },
  {
    name: 'DATA_DIR',
    schema: z.string(),
    expected: 'đường dẫn thư mục',
    fallback: './data',
    help: {
      vi: 'thư mục của cơ sở dữ liệu nhúng và tệp tạm',
      en: 'folder of the embedded database and of files',
    },
  },
  {
    name: 'REDIS_URL',
    schema: url(['redis:', 'rediss:']),
    expected: 'địa chỉ Redis dạng redis://máy:6379',
    fallback: '–',
    help: {
      vi: 'hàng đợi việc nền; không đặt thì PostgreSQL làm việc đó',
      en: 'queue of background work; not set: PostgreSQL does its work',
    },
    secret: true,
  },
  {
    name: 'TELEGRAM_BOT_TOKEN',
    schema: TOKEN,
    expected: 'mã bot do @BotFather cấp, dạng 123456789:AAE…',
    fallback: '–',
    help: {
      vi: 'mã bot Telegram; không đặt thì tắt Telegram',
      en: 'token from @BotFather; not set: no Telegram',
    },
    secret: true,
  },
  {
    name: 'TELEGRAM_API_ROOT',
    schema: url(['http:', 'https:']).transform(trimSlash),
    expected: 'địa chỉ bắt đầu bằng http:// hoặc https://',
    fallback: 'https://api.telegram.org',
    help: { vi: 'máy chủ Bot API riêng của Telegram', en: 'an own Bot API server of Telegram' },
  },
  {
    name: 'TELEGRAM_WEBHOOK_SECRET',
    schema: SECRET,
    expected: SECRET_EXPECTED,
    fallback: '–',
    help: {
      vi: 'mật khẩu webhook Telegram, đặt cùng PUBLIC_URL',
      en: "secret of Telegram's webhook, set together with `PUBLIC_URL`",
    },
    secret: true,
  },
  {
    name: 'ZALO_BOT_TOKEN',
    schema: TOKEN,
    expected: 'mã bot do Zalo Bot Creator cấp, dạng 12345689:abc-xyz…',
    fallback: '–',
    help: { vi: 'mã bot Zalo; không đặt thì tắt Zalo', en: 'token from Zalo Bot Creator; not set: no Zalo' },
    secret: true,
  },
  {
    name: 'ZALO_API_ROOT',
    schema: url(['http:', 'https:']).transform(trimSlash),
    expected: 'địa chỉ bắt đầu bằng http:// hoặc https://',
    fallback: 'https://bot-api.zaloplatforms.com',
    help: { vi: 'máy chủ Bot API của Zalo', en: "Zalo's Bot API server" },
  },
  {
    name: 'ZALO_WEBHOOK_SECRET',
    schema: SECRET,
    expected: SECRET_EXPECTED,
    fallback: '–',
    help: {
      vi: 'mật khẩu webhook Zalo, đặt cùng PUBLIC_URL',
      en: "secret of Zalo's webhook, set together with `PUBLIC_URL`",
    },
    secret: true,
  },
  {
    name: 'ZALO_MONTHLY_LIMIT',
    schema: integer(1, 100_000_000),
    expected: 'số nguyên từ 1 đến 100000000',
    fallback: '3000',
    help: {
      vi: 'số tin mỗi tháng của gói Zalo; sắp hết thì cảnh báo',
      en: "messages a month in the bot's Zalo plan; a warning comes before they run out",
    },
  },
  {
    name: 'ZALO_USER_LIMIT',
    schema: integer(1, 100_000_000),
    expected: 'số nguyên từ 1 đến 100000000',
    fallback: '50',
    help: { vi: 'số người dùng của gói Zalo', en: "users in the bot's Zalo plan" },
  },
  {
    name: 'PUBLIC_URL',
    schema: url(['https:'])
      .refine((text) => !/[?#]/u.test(text))
      .transform(trimSlash),
    expected: 'địa chỉ https:// mà Telegram và Zalo gọi đến được, không có phần sau dấu "?" hay "#"',
    fallback: '–',
    help: {
      vi: 'địa chỉ công khai; đặt thì nhận tin qua /webhooks/telegram và /webhooks/zalo, không đặt thì tự hỏi tin',
      en: 'public address; set: webhooks under `/webhooks/telegram` and `/webhooks/zalo`, not set: polling',
    },
  },
  {
    name: 'HOST',
    schema: z.string().regex(/^[\w.:[\]-]+$/u),
    expected: 'địa chỉ IP hoặc tên máy để lắng nghe',
    fallback: '127.0.0.1',
    help: { vi: 'địa chỉ mạng máy chủ lắng nghe', en: 'network address the server listens on' },
  },
  {
    name: 'PORT',
    schema: integer(0, 65_535),
    expected: 'số cổng từ 0 đến 65535',
    fallback: '8080',
    help: { vi: 'cổng HTTP; 0 là cổng trống bất kỳ', en: 'HTTP port; 0: any free one' },
  },
  {
    name: 'WEB_CHAT',
    schema: z.enum(['on', 'off']),
    expected: '"on" hoặc "off"',
    fallback: 'on / off',
    help: {
      vi: 'trang trò chuyện dùng thử, ai mở được cũng chọn được một người; mặc định bật khi chỉ chạy trên máy này và chưa đặt mã bot nào',
      en: 'the demo chat page, where whoever opens it picks a person; on by default only on a loopback `HOST` without any bot token',
    },
  },
  {
    name: 'CLOCK',
    schema: instant,
    expected: 'thời điểm dạng 2026-06-10T08:00:00+07:00',
    fallback: '–',
    help: {
      vi: 'thời điểm đồng hồ bắt đầu chạy, để dùng thử; không ghi múi giờ là giờ Việt Nam',
      en: 'instant the clock starts from, for demos and tests; without a zone it is Vietnamese time',
    },
  },
  {
    name: 'MESSAGE_DAYS',
    // The count of a month's messages needs the month whole.
    schema: integer(31, 36_500),
    expected: 'số ngày từ 31 đến 36500',
    fallback: '90',
    help: {
      vi: 'số ngày giữ tin nhắn đã xử lý và đã gửi; báo cáo, bản nháp và nhật ký không bị xóa',
      en: 'days that handled and sent messages are kept; reports, drafts and the audit log are never removed',
    },
  },
  {
    name: 'ROLE',
    schema: z.enum(['all', 'ingress', 'worker']),
    expected: '"all", "ingress" hoặc "worker"',
    fallback: 'all',
    help: {
      vi: 'phần việc của tiến trình: cả hai, chỉ nhận tin, hay chỉ gửi tin và chạy việc nền',
      en: 'share of this process: everything, receiving only, or sending and background work only',
    },
  },
  {
    name: 'LOG_LEVEL',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    expected: '"trace", "debug", "info", "warn", "error", "fatal" hoặc "silent"',
    fallback: 'info',
    help: { vi: 'mức nhật ký', en: 'log level' },
  },
];
