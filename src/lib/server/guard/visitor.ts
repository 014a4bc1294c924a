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
}
