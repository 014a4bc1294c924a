import type { IncomingHttpHeaders } from 'node:http';
import { isLocalName } from './hosts.ts';

/**
 * Whether a request that changes something comes from a page of this site. Browsers say so in Sec-Fetch-Site, which no page can forge;
 * those that do not are judged by Origin; a program that sends neither has no session to misuse, or is refused.
 */
export function comesFromOwnPage(
  headers: Pick<IncomingHttpHeaders, 'sec-fetch-site' | 'origin' | 'cookie'>,
  host: string,
  siteUrl: string,
): boolean {
  const { 'sec-fetch-site': site, origin, cookie } = headers;
  const isOwnOrigin = origin !== undefined && isOrigin(origin, host, siteUrl);
  // A page that tells nobody its address (no-referrer) posts with the origin "null".
  if (site === 'same-origin') return origin === undefined || origin === 'null' || isOwnOrigin;
  // Typed, or from a bookmark: no page of another site asked for it. None can be a POST of a form, but "none" is no attack.
  if (site === 'none') return origin === undefined || isOwnOrigin;
  if (site !== undefined) return false;
  if (origin !== undefined) return isOwnOrigin;
  return cookie === undefined;
}

/** The address of the site, or on plain http the name of this machine under which the page was opened. */
function isOrigin(origin: string, host: string, siteUrl: string): boolean {
  if (origin === siteUrl) return true;
  return siteUrl.startsWith('http:') && isLocalName(host) && origin === `http://${host.toLowerCase()}`;
}
