import type { LimitName } from '../src/lib/server/guard/limits.ts';

/** What a route takes besides GET. HEAD is a GET without the body, and nothing else is taken anywhere. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a route reads of the body of a request. */
export type BodyRule =
  | { readonly kind: 'form'; readonly mostBytes: number; readonly mostFields: number }
  /** Handed over as it came, for a signature to be checked. */
  | { readonly kind: 'raw'; readonly type: string; readonly mostBytes: number };

/** One row of the table: all that decides who may do what at an address, and how the reply may be kept. */
export interface Route {
  /** As Astro names it. */
  readonly pattern: string;
  /** A page of the live program, or an answer of the server itself. */
  readonly by: 'page' | 'server';
  readonly methods: readonly Method[];
  /**
   * Whom the page lets in. For editors the server sees to it before the page is asked; whether a token is right only the use case can say,
   * which answers a wrong one as an address where nothing is.
   */
  readonly role: 'anyone' | 'buyer-token' | 'provider-token' | 'editor';
  /** Absent where no body is taken. */
  readonly body?: BodyRule;
  /** checked: the request must come from a page of this site (csrf.ts); signed: its body is signed. Means nothing for GET. */
  readonly csrf: 'checked' | 'signed';
  /**
   * public: the same for everyone until the next build; no-store: kept nowhere; private: kept nowhere, found by no search engine, and its
   * address, which may open something, told to nobody.
   */
  readonly cache: 'public' | 'no-store' | 'private';
  /** Limits that count at this address, and who counts: the use case, where the form has to be shown again, else the server. */
  readonly limits: readonly { readonly name: LimitName; readonly by: 'server' | 'use-case' }[];
}

/** Where an editor who is not signed in is sent. */
export const signInPath = '/sign-in/';

const FORM_BYTES = 64 * 1024;
const FORM_FIELDS = 100;
/** Each field once, every box ticked, and all questions for five providers. */
const BRIEF_FIELDS = 300;
/** An answer has two fields for each thing that a brief can ask for, and many words; none of them may be lost. */
const ANSWER_BYTES = 256 * 1024;
const ANSWER_FIELDS = 400;
const WEBHOOK_BYTES = 256 * 1024;

/** Every address that is no file. One that is missing here stops the build, and so does one that has no page. */
export const routes: readonly Route[] = [
  publicPage('/providers/find'),
  publicPage('/compare'),
  publicPage('/compare/comparison.csv'),
  publicPage('/compare/comparison.md'),
  publicPage('/compare/scores.csv'),
  publicPage('/tools/staffing'),
  publicPage('/tools/staffing.csv'),
  { ...publicPage('/tools/cost'), limits: [{ name: 'cost-page', by: 'server' }] },
  publicPage('/tools/cost.csv'),
  publicPage('/tools/overlap'),
  publicPage('/tools/overlap.csv'),
  // No page of one person, but never kept: each copy of the form has a key of its own. Its boxes make more fields than other forms have.
  {
    ...formPage('/quote', 'anyone', { limits: ['quote-post', 'quote-email'], fields: BRIEF_FIELDS }),
    cache: 'no-store',
  },
  { ...privatePage('/quote/sent', 'anyone'), cache: 'no-store' },
  formPage('/quote/confirm/[token]', 'buyer-token'),
  formPage('/quote/[token]', 'buyer-token'),
  privatePage('/quote/[token]/export.csv', 'buyer-token'),
  formPage('/lead/[token]', 'provider-token', { fields: ANSWER_FIELDS, bytes: ANSWER_BYTES }),
  formPage('/sign-in', 'anyone', { limits: ['sign-in-ip', 'sign-in-email'] }),
  formPage('/sign-in/[token]', 'anyone'),
  // Whoever is signed in nowhere has nothing to end.
  formPage('/sign-out', 'editor'),
  formPage('/admin', 'editor'),
  privatePage('/admin/quotes', 'editor'),
  privatePage('/admin/quotes.csv', 'editor'),
  formPage('/admin/quotes/[id]', 'editor'),
  formPage('/admin/outbox', 'editor'),
  ownAnswer('/healthz'),
  ownAnswer('/readyz'),
  {
    ...ownAnswer('/webhooks/resend'),
    ...{ methods: ['POST'], csrf: 'signed' },
    body: { kind: 'raw', type: 'application/json', mostBytes: WEBHOOK_BYTES },
  },
];

/** A page that anyone may read and any cache may keep. */
export function publicPage(pattern: string): Route {
  return {
    pattern,
    by: 'page',
    methods: ['GET'],
    role: 'anyone',
    csrf: 'checked',
    cache: 'public',
    limits: [],
  };
}

/** A page for one person: only to be read. */
export function privatePage(pattern: string, role: Route['role']): Route {
  return { ...publicPage(pattern), role, cache: 'private' };
}

/** A page with a form that is posted to its own address. */
export function formPage(
  pattern: string,
  role: Route['role'],
  {
    limits = [],
    fields = FORM_FIELDS,
    bytes = FORM_BYTES,
  }: { limits?: readonly LimitName[]; fields?: number; bytes?: number } = {},
): Route {
  return {
    ...privatePage(pattern, role),
    methods: ['GET', 'POST'],
    body: { kind: 'form', mostBytes: bytes, mostFields: fields },
    limits: [
      { name: 'form-post', by: 'server' },
      ...limits.map((name) => ({ name, by: 'use-case' }) as const),
    ],
  };
}

function ownAnswer(pattern: string): Route {
  return { ...publicPage(pattern), by: 'server', cache: 'no-store' };
}

/** What the header Allow says of a route; of an address without one, which is a file or nothing, without an argument. */
export function allowed(route: Pick<Route, 'methods'> = { methods: ['GET'] }): string {
  return route.methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
}

/** The headers by which every reply of a route differs, refusals included. */
export function headersOfRoute(route: Route | undefined): Readonly<Record<string, string>> {
  if (route === undefined || route.cache === 'public') return {};
  const kept = { 'Cache-Control': 'no-store' };
  if (route.cache === 'no-store') return kept;
  return { ...kept, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };
}
