import { readProviderHours, type StatedHours } from '../overlap/index.ts';
import type { OverlapSetting } from './overlap-fields.ts';

/** What the server knows of a request for the overlap: the moment, the provider that its address names, and the time-zone tables. */
type Known = {
  now: Date;
  provider: { slug: string; name: string; stated: { hours: StatedHours } | null } | null;
  tzVersion?: string | undefined;
};

/** The setting of the tool. Today is universal time's: no visitor's day is further from it than one. */
export const overlapSetting = ({ now, provider, tzVersion }: Known): OverlapSetting => ({
  today: now.toISOString().slice(0, 10),
  provider: provider && {
    slug: provider.slug,
    name: provider.name,
    hours: (provider.stated && readProviderHours(provider.stated.hours)) ?? null,
  },
  tzVersion,
});
