import { toolPaths } from '../site.ts';

/** What another page can write into the brief. The names are those of the keys in the address. */
export type BriefHandover = {
  /** Slugs. */
  p?: readonly string[] | undefined;
  service?: readonly string[] | undefined;
  /** Contacts a month of the first row, and seconds of handling of each. */
  contacts?: number | string | undefined;
  aht?: number | string | undefined;
};

/**
 * The address of the brief with what a page knows; what is absent is left out.
 * Example: {contacts: 5000, aht: 360} leads to /quote/?contacts=5000&aht=360
 */
export function briefLinkFrom(handed: BriefHandover): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(handed))
    for (const one of [value ?? []].flat()) if (one !== '') params.append(key, String(one));
  return `${toolPaths.quote()}?${params.toString()}`;
}
