import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What the server does with its secret: nothing else sees the secret itself. */
export interface Keys {
  /** Sixteen bytes that stand for a text: the same each time, and of no use to whoever has not the secret. */
  keyOf(purpose: string, text: string): string;
  /** Encrypts a text; two of the same differ. */
  seal(text: string): string;
  /** The text again; throws where it was changed or sealed with another secret. */
  unseal(sealed: string): string;
}

/** Keys for each purpose, all from SESSION_SECRET. */
export function makeKeys(secret: string): Keys {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `plus92 ${purpose}`, 32));
  const sealing = derive('seal');
  const hashing = new Map<string, Buffer>();
  return {
    keyOf(purpose, text) {
      let key = hashing.get(purpose);
      if (!key) hashing.set(purpose, (key = derive(`hash ${purpose}`)));
      return createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
    },
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** The key under which an address is counted, found and suppressed: capitals and surrounding spaces make no other address. */
export const emailKey = (keys: Keys, address: string): string =>
  keys.keyOf('email', address.trim().toLowerCase());
