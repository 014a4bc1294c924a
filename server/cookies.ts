/** The cookies of a request by name. Of two with the same name the first counts, which is the one whose path fits best. */
export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header?.split(';') ?? []) {
    const mark = part.indexOf('=');
    const name = part.slice(0, mark).trim();
    if (mark > 0 && name !== '' && !cookies.has(name)) cookies.set(name, part.slice(mark + 1).trim());
  }
  return cookies;
}
