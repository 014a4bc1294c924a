import { isIP } from 'node:net';
import { z } from 'zod';
import {
  parseSettings,
  siteSettingsSchema,
  toSiteSettings,
  type Environment,
  type SiteSettings,
} from '../site-settings.ts';

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
    .describe('Whether a proxy stands in front whose X-Request-Id is taken over'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'one of trace, debug, info, warn, error, fatal, silent',
    )
    .prefault('info')
    .describe('How much the server logs'),
});

/** All settings of the serving process. */
export interface ServerSettings extends SiteSettings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly trustProxy: boolean;
  readonly logLevel: z.output<typeof serverSettingsSchema>['LOG_LEVEL'];
}

/** Reads every setting of the server; throws a SettingsError that lists every fault. */
export function serverSettings(env: Environment, now: Date = new Date()): ServerSettings {
  const parsed = parseSettings(serverSettingsSchema, env);
  return {
    ...toSiteSettings(parsed, now),
    port: parsed.PORT,
    host: parsed.HOST,
    dataDir: parsed.DATA_DIR,
    databaseUrl: parsed.DATABASE_URL,
    trustProxy: parsed.TRUST_PROXY,
    logLevel: parsed.LOG_LEVEL,
  };
}
