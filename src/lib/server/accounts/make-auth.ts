import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { Keys } from '../secrets/keys.ts';
import { authStorage } from './auth-storage.ts';
import { IDLE_SECONDS, LINK_SECONDS, sessionCookie } from './limits-of-sessions.ts';

/** What is needed to keep sessions. */
export interface AuthParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly siteUrl: string;
}

/**
 * better-auth, for the sessions of editors and for links that work once. Its own addresses are not served: our pages call it, with our
 * limiter, our confirm page and our mails in front. The links it makes are handed to `onLink`; the mail is ours.
 */
export function makeAuth(
  { store, keys, clock, siteUrl }: AuthParts,
  onLink: (email: string, token: string, id: string) => Promise<void>,
) {
  const isSecure = siteUrl.startsWith('https:');
  return betterAuth({
    baseURL: siteUrl,
    // Its secret is made from ours, so that one cannot be worked out from the other.
    secret: keys.keyOf('auth secret', 'one') + keys.keyOf('auth secret', 'two'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: store.db, type: store.kind },
    secondaryStorage: authStorage({ store, keys, clock }),
    rateLimit: { enabled: false },
    trustedOrigins: [siteUrl],
    session: { expiresIn: IDLE_SECONDS, updateAge: 10 * 60 },
    advanced: {
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookie(siteUrl),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
        },
      },
    },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: LINK_SECONDS,
        sendMagicLink: ({ email, token, metadata }) => onLink(email, token, String(metadata?.['id'])),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof makeAuth>;
