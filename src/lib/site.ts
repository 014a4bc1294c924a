/** Name and addresses of the site: the only place where a path is built. What leads where is in site-navigation.ts. */

export const SITE_NAME = 'Plus92';
export const SITE_PROMISE =
  'No figure without a source. Order cannot be bought. Reading is free of watching.';

const page = (base: string, number: number): string => (number <= 1 ? base : `${base}page/${number}/`);

const later = (number: number): string => (number <= 1 ? '' : String(number));

/** What is not empty. */
function query(values: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return text && `?${text}`;
}

const asked = (slugs: readonly string[]): string =>
  slugs.map((slug, at) => `${at ? '&' : '?'}p=${slug}`).join('');
/** The brief, for providers that are already chosen. */
const quote = (providers: readonly string[] = []): string => `/quote/${asked(providers)}`;

const STAFFING = '/tools/staffing/';
const COST = '/tools/cost/';
/** The result of a tool as a table, for the same query. */
const toolFile = (tool: 'staffing' | 'cost' | 'overlap'): string => `/tools/${tool}.csv`;
const source = (id: string): string => `/sources/${id}/`;

/** The few that the scripts of the tools build: each with all the others would carry what it never uses. */
export const toolPaths = { staffing: STAFFING, cost: COST, toolFile, source, quote } as const;

/** Those of the brief, which is a script as well. */
export const briefPaths = { home: '/', providers: '/providers/', privacy: '/privacy/', quote } as const;

export const paths = {
  home: '/',
  providers: (number = 1) => page('/providers/', number),
  find: '/providers/find/',
  /** The find page with conditions, written by writeFindQuery(). */
  found: (conditions: URLSearchParams | Record<string, string>) => {
    const query = new URLSearchParams(conditions).toString();
    return `/providers/find/${query && `?${query}`}`;
  },
  compare: '/compare/',
  compareFile: (name: 'comparison.csv' | 'comparison.md' | 'scores.csv') => `/compare/${name}`,
  /** The page of two providers that are always compared; their slugs joined by "-and-". */
  pair: (path: string) => `/compare/${path}/`,
  tools: '/tools/',
  staffing: STAFFING,
  cost: COST,
  overlap: '/tools/overlap/',
  toolFile,
  provider: (slug: string) => `/providers/${slug}/`,
  quote,
  /** What is said after sending; the reference is that of the stored request. */
  quoteSent: (reference: string) => `/quote/sent/?r=${reference}`,
  quoteConfirm: (token: string) => `/quote/confirm/${token}/`,
  /** The buyer's own page. */
  quotePage: (token: string) => `/quote/${token}/`,
  quoteExport: (token: string) => `/quote/${token}/export.csv`,
  /** The provider's own page for one request. */
  lead: (token: string) => `/lead/${token}/`,
  signIn: '/sign-in/',
  /** After a mail was asked for: where its code is typed. */
  signInAsked: '/sign-in/?asked=1',
  signedOut: '/sign-in/?out=1',
  signInLink: (token: string) => `/sign-in/${token}/`,
  signOut: '/sign-out/',
  admin: '/admin/',
  /** The mails, of one state where it is named. */
  editorOutbox: (state = '', number = 1) => `/admin/outbox/${query({ state, page: later(number) })}`,
  editorQuotes: (text = '', state = '', number = 1) =>
    `/admin/quotes/${query({ text, state, page: later(number) })}`,
  /** What a search finds, as a file. */
  editorQuotesFile: (text: string, state: string) => `/admin/quotes.csv${query({ text, state })}`,
  editorQuote: (id: string) => `/admin/quotes/${id}/`,
  services: '/services/',
  service: (slug: string, number = 1) => page(`/services/${slug}/`, number),
  serviceInCity: (service: string, city: string, number = 1) => page(`/services/${service}/${city}/`, number),
  cities: '/cities/',
  city: (slug: string, number = 1) => page(`/cities/${slug}/`, number),
  industries: '/industries/',
  industry: (slug: string, number = 1) => page(`/industries/${slug}/`, number),
  sources: (number = 1) => page('/sources/', number),
  source,
  insights: '/insights/',
  insight: (slug: string) => `/insights/${slug}/`,
  insightTopic: (topic: string) => `/insights/topics/${topic}/`,
  stats: '/stats/',
  stat: (id: string) => `/stats/${id}/`,
  data: '/data/',
  search: '/search/',
  dataFile: (name: string) => `/data/${name}`,
  dataSchema: (name: string) => `/data/schemas/${name}.json`,
  rss: '/insights/rss.xml',
  jsonFeed: '/feed.json',
  llms: '/llms.txt',
  methodology: '/methodology/',
  about: '/about/',
  privacy: '/privacy/',
  accessibility: '/accessibility/',
  corrections: '/corrections/',
} as const;

/** Folders whose pages, one level down, have a Markdown twin beside them. */
const TWINNED = 'providers|services|cities|industries|insights|stats|sources';

/** Address of the Markdown twin of a page; null for lists, later pages and pages that are no entry of the content. */
export const twinOf = (path: string): string | null =>
  path !== paths.find && new RegExp(`^/(${TWINNED})/[a-z0-9-]+/$`).test(path) ? `${path}index.md` : null;
