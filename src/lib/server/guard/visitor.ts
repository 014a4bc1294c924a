/** Who is signed in. */
export interface Session {
  readonly id: string;
  readonly email: string;
  readonly role: 'editor';
}

/** What a page may know of who asks. Never the headers, and never the address itself. */
export interface Visitor {
  /** The moment of the request. */
  readonly now: Date;
  /** Keyed hash of the network address, to count by. */
  readonly ipKey: string;
  /** Absent for whoever is not signed in. */
  readonly session?: Session;
  /** The cookies of the request, for signing in and out and for nothing else. */
  readonly cookies: ReadonlyMap<string, string>;
}

/** Reads the header Cookie; of a name that comes twice the first counts. */
export function readCookies(header = ''): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const [name = '', ...value] = part.split('=');
    if (name.trim() !== '' && !cookies.has(name.trim())) cookies.set(name.trim(), value.join('=').trim());
  }
  return cookies;
}
