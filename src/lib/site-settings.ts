import { z } from 'zod';

/** The environment as the process hands it over. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting was wrong; `faults` has one line for each, ready to print. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

/**
 * The settings that the built pages depend on. Each message is what to write,
 * because it is printed after what was found. The server's schema extends this one.
 */
export const siteSettingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a whole number from 0 to 65535')
    .prefault('4321')
    .describe('Port the server listens on; 0 takes any free one'),
  SITE_URL: z
    .string()
    .refine(isOrigin, 'the address of the site without a path, such as https://plus92.example')
    .transform((text) => new URL(text).origin)
    .optional()
    .describe('Public address of the site, used in canonical links, the sitemap and feeds'),
  DIST_DIR: z.string().prefault('dist').describe('Folder of the built site'),
  BUILD_DATE: z.iso.date('a day as YYYY-MM-DD').optional().describe('Day that the build takes for today'),
  CORRECTIONS_EMAIL: z
    .email('an e-mail address')
    .optional()
    .describe('Where readers send corrections; without one the site names no address'),
});

/** What the pages and the build need to know of the environment. */
export interface SiteSettings {
  /** Origin of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** Folder of the built site, relative to the project or absolute. */
  readonly distDir: string;
  /** The day that counts as today, as an ISO day. */
  readonly buildDate: string;
  /** Address for corrections; undefined when none is set. */
  readonly correctionsEmail: string | undefined;
}

/** Reads the settings of the built site; throws a SettingsError that lists every fault. */
export function siteSettings(env: Environment, now: Date = new Date()): SiteSettings {
  return toSiteSettings(parseSettings(siteSettingsSchema, env), now);
}

/** Fills in the defaults that depend on another setting or on the day. */
export function toSiteSettings(parsed: z.output<typeof siteSettingsSchema>, now: Date): SiteSettings {
  return {
    siteUrl: parsed.SITE_URL ?? `http://localhost:${parsed.PORT}`,
    distDir: parsed.DIST_DIR,
    buildDate: parsed.BUILD_DATE ?? now.toISOString().slice(0, 10),
    correctionsEmail: parsed.CORRECTIONS_EMAIL,
  };
}

/** Parses the environment with a schema and turns all its faults into lines for people, which never show a secret. */
export function parseSettings<Schema extends z.ZodObject>(
  schema: Schema,
  env: Environment,
  secrets: readonly string[] = [],
): z.output<Schema> {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      // An empty value in an .env file means "not set".
      .map((name) => [name, env[name]?.trim() || undefined] as const)
      .filter(([, value]) => value !== undefined),
  );
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const value = given[name];
    const found = secrets.includes(name) ? 'something else' : JSON.stringify(value);
    return `${name}: found ${value === undefined ? 'nothing' : found}; write ${issue.message}.`;
  });
  throw new SettingsError([...new Set(lines)]);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && (url.protocol === 'https:' || url.protocol === 'http:');
}
