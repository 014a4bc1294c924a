import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { LiveSite } from '../src/lib/content/live-site.ts';
import type { Desk } from '../src/lib/server/desk.ts';
import type { PostedForm, Visitor } from '../src/lib/server/guard/posted-form.ts';
import { isOwnPath } from '../src/lib/server/guard/safe-path.ts';
import { checkRoutes } from './check-routes.ts';
import { buildFolder, type Encoding } from './file-list.ts';
import { chooseEncoding, matchesEntityTag } from './negotiation.ts';
import { readLines } from './read-lines.ts';
import type { Reply } from './reply.ts';
import { routes, type Route } from './routes.ts';
import type { ReadingHeaders } from './static-site.ts';

/** Where the build leaves the program and the content of the pages that are rendered on demand. */
export const livePaths = {
  folder: `${buildFolder}/live`,
  content: `${buildFolder}/live.jsonl`,
} as const;

/** What src/live-entry.ts exports once it is built. */
export interface LiveProgram {
  openLive(lines: Iterable<string>): LiveSite;
  listLive(): string[];
  matchLive(request: Request): string | undefined;
  renderLive(
    request: Request,
    locals: LiveLocals,
  ): Promise<{ route: string; response: Response } | undefined>;
}

/** What a page is given; src/env.d.ts says the same to the pages. */
interface LiveLocals {
  live: LiveSite;
  post?: PostedForm;
  desk?: Desk;
  visitor?: Visitor;
  fail: (error: unknown) => void;
}

/** A request that was let through to a page. */
export interface Question {
  readonly path: string;
  readonly query: string;
  readonly headers: ReadingHeaders;
  readonly cache: Route['cache'];
  /** The form that was posted; absent on a GET. */
  readonly post?: PostedForm | undefined;
  readonly desk?: Desk | undefined;
  readonly visitor?: Visitor | undefined;
}

/** The program that a build has left in a folder; undefined when it has none. */
export async function loadProgram(distDir: string): Promise<LiveProgram | undefined> {
  const entry = join(distDir, livePaths.folder, 'entry.mjs');
  if (!existsSync(entry)) return undefined;
  return (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as LiveProgram;
}

/** Below this many bytes packing gains nothing. */
const smallBody = 1_000;

/** Good enough for a page that is sent once; the best quality takes a hundred times as long. */
const packers: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 4,
        // A window as large as the largest page; the usual one takes megabytes for each page that is packed.
        [constants.BROTLI_PARAM_LGWIN]: 18,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content),
};

/** The pages that are rendered on demand: a program that Astro has built, and the content that it is given. */
export class LivePages {
  readonly #program: LiveProgram;
  readonly #live: LiveSite;
  readonly #siteUrl: string;

  constructor(program: LiveProgram, live: LiveSite, siteUrl: string) {
    this.#program = program;
    this.#live = live;
    this.#siteUrl = siteUrl;
  }

  /** Opens those of a build; undefined when it has none. Throws a RoutesError when they do not fit the table of routes. */
  static async open(distDir: string, siteUrl: string): Promise<LivePages | undefined> {
    const program = await loadProgram(distDir);
    if (program === undefined) return undefined;
    checkRoutes(program.listLive(), routes);
    const lines = readLines(join(distDir, livePaths.content));
    return new LivePages(program, program.openLive(lines), siteUrl);
  }

  /** What the pages are made from; the services look up names in it. */
  get content(): LiveSite {
    return this.#live;
  }

  /** The pattern of the page at an address; undefined when none is rendered there. */
  match(path: string): string | undefined {
    return this.#program.matchLive(this.#request(path, ''));
  }

  /** The same page with a slash at the end of its address; undefined when there is none. */
  findSlash(path: string, query: string): Reply | undefined {
    if (path.endsWith('/') || /\.\w+$/.test(path)) return undefined;
    const page = `${path}/`;
    if (this.match(page) === undefined) return undefined;
    return {
      route: 'slash',
      status: 308,
      headers: { Location: encodeURI(page) + query, 'Cache-Control': 'public, max-age=300, must-revalidate' },
      body: Buffer.alloc(0),
    };
  }

  /**
   * The reply of a page; undefined where it has nothing to show. A public page is the same until the next build, so it may be kept for
   * as long as a file of the site. Throws what the page has thrown.
   */
  async find(question: Question): Promise<Reply | undefined> {
    const rendered = await this.#render(question);
    if (rendered === undefined) return undefined;
    const { route, response } = rendered;
    const { status } = response;
    if (status >= 500 && status !== 503) throw new Error(`rendering ${route} gave ${status}`);
    const body = Buffer.from(await response.arrayBuffer());
    if (status === 404 && body.length === 0) return undefined;
    const isPublic = question.cache === 'public';
    const reply = {
      route,
      status,
      headers: headersOf(response),
      cookies: response.headers.getSetCookie(),
      body,
    };
    assertAllowed(reply, isPublic);
    if (status === 200) return pack(reply, question.headers, isPublic);
    return status < 400 ? reply : { ...reply, headers: { 'Cache-Control': 'no-store', ...reply.headers } };
  }

  /** Renders one page for nobody, so that the first visitor does not wait for what is worked out once. */
  async warmUp(path: string): Promise<void> {
    await this.#render({ path, query: '', cache: 'public' });
  }

  async #render({ path, query, cache, post, desk, visitor }: Omit<Question, 'headers'>) {
    const failures: unknown[] = [];
    const locals: LiveLocals = { live: this.#live, fail: (error) => failures.push(error) };
    const { origin } = new URL(this.#siteUrl);
    const init: RequestInit = { method: post ? 'POST' : 'GET', headers: {} };
    if (cache !== 'public') {
      Object.assign(locals, { ...(post && { post }), ...(desk && { desk }), ...(visitor && { visitor }) });
      // No header of the request goes on. This one is for Astro's own check of the origin, which the gate has made already.
      init.headers = { origin };
    }
    const rendered = await this.#program.renderLive(this.#request(path, query, init), locals);
    if (failures.length > 0) throw failures[0];
    return rendered;
  }

  #request(path: string, query: string, init?: RequestInit): Request {
    return new Request(this.#siteUrl + encodeURI(path) + query, init);
  }
}

/** What a page may not do, whoever wrote it: send a reader to another site, or put into a cache what is meant for one. */
function assertAllowed({ route, headers, cookies = [] }: Reply, isPublic: boolean): void {
  const { location } = headers;
  if (location !== undefined && !isOwnPath(location)) {
    throw new Error(`${route} redirects to what is no path of this site`);
  }
  if (isPublic && cookies.length > 0) throw new Error(`${route} may be kept by a cache and sets a cookie`);
}

/** Astro leaves the character set out; names in other scripts must not depend on what a browser guesses. */
function headersOf(response: Response): Record<string, string> {
  const { 'content-type': type = 'text/html', ...others } = Object.fromEntries(response.headers);
  // Several of them would become one; they are handed on by themselves.
  delete others['set-cookie'];
  return { ...others, 'Content-Type': type === 'text/html' ? 'text/html; charset=utf-8' : type };
}

async function pack(
  reply: Reply & { body: Buffer },
  asked: ReadingHeaders,
  isPublic: boolean,
): Promise<Reply> {
  const isLarge = reply.body.length >= smallBody;
  const encoding = isLarge
    ? chooseEncoding(asked['accept-encoding'], { br: reply.body.length, gzip: reply.body.length })
    : undefined;
  const hash = createHash('sha256').update(reply.body).digest('hex').slice(0, 20);
  const tag = `"${hash}${encoding === undefined ? '' : `-${encoding}`}"`;
  const shared = {
    Vary: 'Accept-Encoding',
    ...(isPublic && { ETag: tag, 'Cache-Control': 'public, max-age=300, must-revalidate' }),
  };
  if (isPublic && matchesEntityTag(asked['if-none-match'], tag))
    return { route: reply.route, status: 304, headers: shared };
  return {
    ...reply,
    headers: {
      ...reply.headers,
      ...shared,
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    },
    body: encoding === undefined ? reply.body : await packers[encoding](reply.body),
  };
}
