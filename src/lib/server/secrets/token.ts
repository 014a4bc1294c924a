import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens one page: what the person gets, and what the database keeps of it. */
export interface Token {
  readonly token: string;
  readonly hash: string;
}

/** 160 random bits, more than anyone can try; 27 letters, digits, hyphens and underscores. */
export function makeToken(): Token {
  const token = randomBytes(20).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** What the database keeps of a token: a reader of the database cannot open any page with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Can this be a token at all? Anything else need not be looked for. */
export const looksLikeToken = (text: string): boolean => /^[\w-]{27}$/.test(text);
