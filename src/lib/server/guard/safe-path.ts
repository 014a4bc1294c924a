/** Any host does: it only has to be told apart from every other. */
const HERE = 'http://here.invalid';

/**
 * Whether a text is a path of this site and nothing else: it begins with one slash, has only characters that an address may have, and a browser
 * that resolves it stays here. What is asked for: where a redirect leads.
 */
export function isOwnPath(text: string): boolean {
  if (!/^\/(?!\/)[\w\-.~!$&'()*+,;=:@/%?#[\]]*$/.test(text)) return false;
  // "/.//x" becomes "//x" for whoever tidies the path first.
  if (!URL.canParse(text, HERE)) return false;
  const url = new URL(text, HERE);
  return url.origin === HERE && !url.pathname.startsWith('//');
}

/** The path where it is one of this site, else the other one. */
export const safePath = (text: string | null | undefined, otherwise: string): string =>
  typeof text === 'string' && isOwnPath(text) ? text : otherwise;
