import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { LiveSite } from '../src/lib/content/live-site.ts';
import { buildFolder, type Encoding } from './file-list.ts';
import { chooseEncoding, matchesEntityTag } from './negotiation.ts';
import { readLines } from './read-lines.ts';
import type { Reply } from './reply.ts';
import type { ReadingHeaders } from './static-site.ts';

/** Where the build leaves the program and the content of the pages that are rendered on demand. */
export const livePaths = {
  folder: `${buildFolder}/live`,
  content: `${buildFolder}/live.jsonl`,
} as const;

/** What src/live-entry.ts exports once it is built. */
interface LiveProgram {
  openLive(lines: Iterable<string>): LiveSite;
  renderLive(
    request: Request,
    locals: { live: LiveSite },
  ): Promise<{ route: string; response: Response } | undefined>;
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

  /** Opens those of a build; undefined when it has none. */
  static async open(distDir: string, siteUrl: string): Promise<LivePages | undefined> {
    const entry = join(distDir, livePaths.folder, 'entry.mjs');
    if (!existsSync(entry)) return undefined;
    const program = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as LiveProgram;
    const lines = readLines(join(distDir, livePaths.content));
    return new LivePages(program, program.openLive(lines), siteUrl);
  }

  /**
   * The reply for an address; undefined when no page is rendered there. The same address gives the same page until the next build, so
   * it may be kept for as long as a file of the site.
   */
  async find(path: string, query: string, headers: ReadingHeaders): Promise<Reply | undefined> {
    if (!path.endsWith('/') && !/\.\w+$/.test(path)) return this.#slashReply(path, query);
    const rendered = await this.#render(path, query);
    if (rendered === undefined) return undefined;
    const { route, response } = rendered;
    if (response.status >= 500) throw new Error(`rendering ${route} gave ${response.status}`);
    const body = Buffer.from(await response.arrayBuffer());
    const own = headersOf(response);
    if (response.status !== 200) return { route, status: response.status, headers: own, body };
    return pack({ route, status: 200, headers: own, body }, headers);
  }

  /** Renders one page for nobody, so that the first visitor does not wait for what is worked out once. */
  async warmUp(path: string): Promise<void> {
    await this.#render(path, '');
  }

  #render(path: string, query: string): ReturnType<LiveProgram['renderLive']> {
    const request = new Request(this.#siteUrl + encodeURI(path) + query);
    return this.#program.renderLive(request, { live: this.#live });
  }

  async #slashReply(path: string, query: string): Promise<Reply | undefined> {
    const page = `${path}/`;
    if ((await this.#render(page, '')) === undefined) return undefined;
    return {
      route: 'slash',
      status: 308,
      headers: { Location: encodeURI(page) + query, 'Cache-Control': 'public, max-age=300, must-revalidate' },
      body: Buffer.alloc(0),
    };
  }
}

/** Astro leaves the character set out; names in other scripts must not depend on what a browser guesses. */
function headersOf(response: Response): Record<string, string> {
  const { 'content-type': type = 'text/html', ...others } = Object.fromEntries(response.headers);
  return { ...others, 'Content-Type': type === 'text/html' ? 'text/html; charset=utf-8' : type };
}

async function pack(reply: Reply & { body: Buffer }, asked: ReadingHeaders): Promise<Reply> {
  const isLarge = reply.body.length >= smallBody;
  const encoding = isLarge
    ? chooseEncoding(asked['accept-encoding'], { br: reply.body.length, gzip: reply.body.length })
    : undefined;
  const hash = createHash('sha256').update(reply.body).digest('hex').slice(0, 20);
  const tag = `"${hash}${encoding === undefined ? '' : `-${encoding}`}"`;
  const shared = {
    ETag: tag,
    'Cache-Control': 'public, max-age=300, must-revalidate',
    Vary: 'Accept-Encoding',
  };
  if (matchesEntityTag(asked['if-none-match'], tag))
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
