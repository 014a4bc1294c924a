import { extname, join } from 'node:path';
import { BodyCache } from './body-cache.ts';
import { contentTypes } from './content-types.ts';
import { encodings, readFileList, urlPathOf, type ListedFile } from './file-list.ts';
import { chooseEncoding, matchesEntityTag } from './negotiation.ts';
import { assertUnchanged, type Reply } from './reply.ts';

/** The headers of a request that decide in which form a file is sent. */
export interface ReadingHeaders {
  readonly 'accept-encoding'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

const cacheControl = {
  /** The name of a hashed asset changes with its content. */
  asset: 'public, max-age=31536000, immutable',
  page: 'public, max-age=300, must-revalidate',
  none: 'no-store',
};

/**
 * The files of the built site. sirv is not used: it ignores the weights of Accept-Encoding,
 * sends a 304 without headers, takes entity tags from time stamps and lets the compressed
 * forms be asked for by name.
 */
export class StaticSite {
  readonly #distDir: string;
  readonly #byPath = new Map<string, ListedFile>();
  readonly #errorPage: ListedFile | undefined;
  readonly #bodies = new BodyCache();

  constructor(distDir: string, files: readonly ListedFile[]) {
    this.#distDir = distDir;
    this.#errorPage = files.find((file) => urlPathOf(file) === undefined);
    for (const file of files) {
      const path = urlPathOf(file);
      if (path !== undefined) this.#byPath.set(path, file);
    }
  }

  /** Opens the build in a folder; throws a NoBuildError when there is none. */
  static async open(distDir: string): Promise<StaticSite> {
    return new StaticSite(distDir, await readFileList(distDir));
  }

  /** Whether a file answers at a path. */
  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** The reply for a path of the built site; undefined when nothing is there. */
  async find(path: string, query: string, headers: ReadingHeaders): Promise<Reply | undefined> {
    const file = this.#byPath.get(path);
    if (file !== undefined) return this.#replyWith(file, headers);
    // The location is a path of the list, so a redirect can never lead to another site.
    const page = `${path}/`;
    if (!this.#byPath.has(page)) return undefined;
    return {
      route: 'slash',
      status: 308,
      headers: { Location: encodeURI(page) + query, 'Cache-Control': cacheControl.page },
      body: Buffer.alloc(0),
    };
  }

  /** The site's own page for an address where nothing is. */
  async notFound(headers: ReadingHeaders): Promise<Reply> {
    const route = 'not-found';
    if (this.#errorPage === undefined) {
      return {
        route,
        status: 404,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': cacheControl.none },
        body: Buffer.from('There is no page at this address.\n'),
      };
    }
    // An error is never "not modified", so the tag of the client does not count here.
    const found = await this.#replyWith(this.#errorPage, { 'accept-encoding': headers['accept-encoding'] });
    const kept = Object.entries(found.headers).filter(([name]) => name !== 'ETag');
    return {
      ...found,
      route,
      status: 404,
      headers: { ...Object.fromEntries(kept), 'Cache-Control': cacheControl.none },
    };
  }

  async #replyWith(file: ListedFile, asked: ReadingHeaders): Promise<Reply> {
    const encoding = chooseEncoding(asked['accept-encoding'], file.encoded);
    const isAsset = file.path.startsWith('_astro/');
    const tag = `"${file.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
    const route = isAsset ? 'asset' : file.path.endsWith('.html') ? 'page' : 'file';
    const shared = {
      ETag: tag,
      'Cache-Control': isAsset ? cacheControl.asset : cacheControl.page,
      ...(Object.keys(file.encoded).length > 0 && { Vary: 'Accept-Encoding' }),
    };
    if (matchesEntityTag(asked['if-none-match'], tag)) {
      return { route, status: 304, headers: shared };
    }
    const onDisk = {
      file: join(this.#distDir, file.path + (encoding === undefined ? '' : encodings[encoding])),
      size: (encoding === undefined ? undefined : file.encoded[encoding]) ?? file.size,
    };
    const kind = contentTypes[extname(file.path)];
    const small = await this.#bodies.read(onDisk);
    if (small === undefined) await assertUnchanged(onDisk);
    return {
      route,
      status: 200,
      headers: {
        ...shared,
        'Content-Type': kind?.type ?? 'application/octet-stream',
        ...(kind?.isCopy && { 'X-Robots-Tag': 'noindex' }),
        ...(encoding !== undefined && { 'Content-Encoding': encoding }),
      },
      body: small ?? onDisk,
    };
  }
}
