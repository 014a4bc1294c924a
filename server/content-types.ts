/** A kind of file that the site may serve. */
export interface ContentType {
  readonly type: string;
  /** Text, and what packs as well as text, is compressed when the site is built; the other formats are compressed already. */
  readonly isText: boolean;
  /** Not for search engines: the copy of a page that has an address of its own. */
  readonly isCopy?: true;
}

/**
 * The content type for each file extension. It is also the list of what may be served:
 * a file with another extension stops the build instead of going out by accident.
 */
export const contentTypes: Readonly<Record<string, ContentType>> = {
  '.html': text('text/html'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.json': text('application/json'),
  '.webmanifest': text('application/manifest+json'),
  '.xml': text('application/xml'),
  '.svg': text('image/svg+xml'),
  '.txt': text('text/plain'),
  '.md': { ...text('text/markdown'), isCopy: true },
  '.csv': text('text/csv'),
  '.png': binary('image/png'),
  '.jpg': binary('image/jpeg'),
  '.webp': binary('image/webp'),
  '.avif': binary('image/avif'),
  '.ico': binary('image/x-icon'),
  '.woff2': binary('font/woff2'),
  '.pdf': binary('application/pdf'),
  // The search index. Fragments are packed by Pagefind; the build unpacks the others, so that they get a brotli form.
  '.pagefind': packable('application/octet-stream'),
  '.pf_meta': packable('application/octet-stream'),
  '.pf_index': packable('application/octet-stream'),
  '.pf_filter': packable('application/octet-stream'),
  '.pf_fragment': binary('application/octet-stream'),
};

function text(mime: string): ContentType {
  return { type: `${mime}; charset=utf-8`, isText: true };
}

function packable(mime: string): ContentType {
  return { type: mime, isText: true };
}

function binary(mime: string): ContentType {
  return { type: mime, isText: false };
}
