/** Without a sign of life the session ends after this long … */
export const IDLE_SECONDS = 8 * 60 * 60;
/** … and in any case after this long. */
export const ABSOLUTE_SECONDS = 24 * 60 * 60;
/** A link that was mailed opens this long. */
export const LINK_SECONDS = 10 * 60;

/** The name of the session's cookie. With https it is bound to this host and path by its prefix. */
export const sessionCookie = (siteUrl: string): string =>
  siteUrl.startsWith('https:') ? '__Host-plus92-session' : 'plus92-session';
