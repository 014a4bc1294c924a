import { makeToken, type Token } from '../secrets/token.ts';
import type { Keys } from '../secrets/keys.ts';

/** A token, with itself sealed: the database keeps that beside the hash, so that a later mail can lead to the same page. */
export interface SealedToken extends Token {
  readonly sealed: string;
}

export function makeSealedToken(keys: Keys): SealedToken {
  const made = makeToken();
  return { ...made, sealed: keys.seal(made.token) };
}

/** The token again; undefined where it was sealed with a secret that is no longer ours. */
export function unsealToken(keys: Keys, sealed: string | null): string | undefined {
  if (sealed === null) return undefined;
  try {
    return keys.unseal(sealed);
  } catch {
    return undefined;
  }
}
