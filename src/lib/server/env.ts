import { isIP } from 'node:net';
import { z } from 'zod';
import {
  parseSettings,
  SettingsError,
  siteSettingsSchema,
  toSiteSettings,
  type Environment,
  type SiteSettings,
} from '../site-settings.ts';

const dayCount = [/^[1-9]\d{0,3}$/, 'a whole number of days from 1 to 9999'] as const;

const serverSettingsSchema = siteSettingsSchema.extend({
  HOST: z
    .string()
    .refine(
      (host) => isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host),
      'an address or a host name of this machine, such as 127.0.0.1 or 0.0.0.0',
    )
    .prefault('127.0.0.1')
    .describe('Address the server listens on'),
  DATA_DIR: z.string().prefault('data').describe('Folder for what the server stores'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''),
      'the address of a PostgreSQL database, such as postgres://user:password@host/name',
    )
    .optional()
    .describe('PostgreSQL database to use instead of the embedded one in DATA_DIR'),
  TRUST_PROXY: z
    .enum(['true', 'false'], 'true or false')
    .prefault('false')
    .transform((text) => text === 'true')
    .describe('Whether a proxy stands in front whose X-Request-Id and X-Forwarded-For are believed'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'one of trace, debug, info, warn, error, fatal, silent',
    )
    .prefault('info')
    .describe('How much the server logs'),
  RESEND_API_KEY: z
    .string()
    .regex(/^[\w-]{8,200}$/, 'the key as Resend shows it, such as re_…')
    .optional()
    .describe('Key of the mail service; without one mails become files in DATA_DIR'),
  RESEND_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'an address that begins with https://' })
    .prefault('https://api.resend.com')
    .transform((text) => text.replace(/\/+$/, ''))
    .describe('Address of the mail service; another one only for tests'),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]{16,200}$/, 'the signing secret as Resend shows it, whsec_…')
    .optional()
    .describe('Secret that signs the notices of the mail service; without one they are refused'),
  MAIL: z
    .enum(['file', 'resend'], 'file or resend')
    .optional()
    .describe('Where mails go; without it to Resend when there is a key, else into files'),
  MAIL_FROM: z
    .string()
    .refine(isSender, 'an address, or a name and an address, such as Plus92 <desk@plus92.example>')
    .optional()
    .describe('Sender of all mails; without it Plus92 <mail@ the host of the site>'),
  MAIL_RATE: z
    .string()
    .regex(/^([1-9]\d?|[1-4]\d\d|500)$/, 'a whole number from 1 to 500')
    .transform(Number)
    .prefault('5')
    .describe('Most mails handed to the mail service in any second'),
  EDITOR_EMAILS: z
    .string()
    .transform(toAddresses)
    .refine(
      (list) => list.every((each) => z.email().safeParse(each).success),
      'addresses with commas between',
    )
    .prefault('')
    .describe('Who may sign in as an editor'),
  SESSION_SECRET: z
    .string()
    .min(32, 'at least 32 random characters, for example from "openssl rand -base64 32"')
    .optional()
    .describe('What mails are sealed and addresses hashed with; without one the server makes it in DATA_DIR'),
  RETENTION_DAYS: z
    .string()
    .regex(...dayCount)
    .transform(Number)
    .prefault('365')
    .describe('Days after the last activity for which a quote request is kept'),
  CONSENT_DAYS: z
    .string()
    .regex(...dayCount)
    .transform(Number)
    .prefault('730')
    .describe('Days for which the record of a consent is kept'),
});

/** Settings whose values are shown to nobody, not even where they are wrong. */
const secrets = ['DATABASE_URL', 'RESEND_API_KEY', 'RESEND_WEBHOOK_SECRET', 'SESSION_SECRET'] as const;

type Parsed = z.output<typeof serverSettingsSchema>;

/** All settings of the serving process. */
export interface ServerSettings extends SiteSettings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly trustProxy: boolean;
  readonly logLevel: Parsed['LOG_LEVEL'];
  readonly mail: MailSettings;
  /** In small letters, each once. */
  readonly editorEmails: readonly string[];
  /** Undefined: the server's own, secrets/own-secret.ts. */
  readonly sessionSecret: string | undefined;
  readonly retentionDays: number;
  readonly consentDays: number;
}

/** How mails are sent. */
export interface MailSettings {
  readonly way: 'file' | 'resend';
  /** Set where the way is resend. */
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  readonly webhookSecret: string | undefined;
  readonly from: string;
  readonly perSecond: number;
}

/** Reads every setting; throws a SettingsError that lists every fault. Enough for a build, which stores and sends nothing. */
export function serverSettings(env: Environment, now: Date = new Date()): ServerSettings {
  const parsed = parseSettings(serverSettingsSchema, env, secrets);
  const site = toSiteSettings(parsed, now);
  return {
    ...site,
    port: parsed.PORT,
    host: parsed.HOST,
    dataDir: parsed.DATA_DIR,
    databaseUrl: parsed.DATABASE_URL,
    trustProxy: parsed.TRUST_PROXY,
    logLevel: parsed.LOG_LEVEL,
    mail: {
      way: parsed.MAIL ?? (parsed.RESEND_API_KEY === undefined ? 'file' : 'resend'),
      apiKey: parsed.RESEND_API_KEY,
      baseUrl: parsed.RESEND_BASE_URL,
      webhookSecret: parsed.RESEND_WEBHOOK_SECRET,
      from: parsed.MAIL_FROM ?? `Plus92 <mail@${new URL(site.siteUrl).hostname}>`,
      perSecond: parsed.MAIL_RATE,
    },
    editorEmails: parsed.EDITOR_EMAILS,
    sessionSecret: parsed.SESSION_SECRET,
    retentionDays: parsed.RETENTION_DAYS,
    consentDays: parsed.CONSENT_DAYS,
  };
}

/**
 * As serverSettings(), for a process that serves: one whose site is on https must have been given what a visitor's data depends on, so that no
 * request is taken whose mails go nowhere.
 */
export function servingSettings(env: Environment, now: Date = new Date()): ServerSettings {
  const missing = missingForServing(env);
  try {
    const settings = serverSettings(env, now);
    if (missing.length === 0) return settings;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw new SettingsError([...error.faults, ...missing]);
  }
  throw new SettingsError(missing);
}

function missingForServing(env: Environment): string[] {
  const given = (name: string): string => env[name]?.trim() ?? '';
  const isProduction = /^https:/i.test(given('SITE_URL'));
  const missing: string[] = [];
  if (
    given('RESEND_API_KEY') === '' &&
    (given('MAIL') === 'resend' || (isProduction && given('MAIL') !== 'file'))
  ) {
    missing.push(
      'RESEND_API_KEY: found nothing; write the key of the mail service, or MAIL=file to keep mails as files.',
    );
  }
  if (given('SESSION_SECRET') === '' && isProduction) {
    missing.push(
      'SESSION_SECRET: found nothing; write at least 32 random characters, for example from "openssl rand -base64 32".',
    );
  }
  return missing;
}

function isSender(text: string): boolean {
  const [, name = '', address = text] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [];
  return !/[\p{Cc}"@,;:\\]/u.test(name) && z.email().safeParse(address).success;
}

function toAddresses(text: string): string[] {
  const all = text.split(',').map((each) => each.trim().toLowerCase());
  return [...new Set(all)].filter((each) => each !== '');
}
