/** The parts of a request's first line that the server works with. */
export interface RequestTarget {
  /** Host named in the first line itself, which then counts instead of the Host header. */
  readonly host: string | undefined;
  /** Decoded path. */
  readonly path: string;
  /** The query with its question mark, as it came; empty without one. */
  readonly query: string;
}

/**
 * Takes the target of a request apart. Dots and double slashes are left as they are:
 * a path is only ever looked up in the list of files, never walked.
 * Returns undefined for a target that no honest client sends.
 */
export function parseRequestTarget(target: string): RequestTarget | undefined {
  const [, host, rest] = /^(?:https?:\/\/([^/?#]*))?(.*)$/is.exec(target) ?? [];
  if (rest === undefined) return undefined;
  // "GET http://host HTTP/1.1" names the home page.
  const local = host !== undefined && !rest.startsWith('/') ? `/${rest}` : rest;
  if (!local.startsWith('/')) return undefined;
  const mark = local.indexOf('?');
  const path = decode(mark === -1 ? local : local.slice(0, mark));
  if (path === undefined) return undefined;
  return { host, path, query: mark === -1 ? '' : local.slice(mark) };
}

function decode(path: string): string | undefined {
  try {
    // An encoded slash stays encoded, so that it can never stand for one in the list.
    const decoded = decodeURI(path);
    // eslint-disable-next-line no-control-regex -- control characters are what is refused here
    return /[\u0000-\u001f\u007f\\]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
