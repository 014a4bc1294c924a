import type { CompareQuery } from '../catalogue/compare/compare-query.ts';
import type { ListedProvider } from '../catalogue/catalogue.ts';
import { similarProviders } from '../catalogue/similar.ts';
import { PROVIDER_KINDS } from '../schemas/taxonomy.ts';
import { listWords } from '../format/numbers.ts';
import { paths } from '../site.ts';
import { compareAddress } from './compare-links.ts';
import type { LiveSite } from './live-site.ts';

/** A comparison with fewer than two providers: what to do next. */
export type StartView = {
  title: string;
  lead: string;
  ways: { title: string; words: string; links: { label: string; path: string; detail?: string }[] }[];
};

const SUGGESTED = 5;

/** Nobody yet: where to choose. One only: whom to set beside it, and where to choose others. */
export function startView(query: CompareQuery, { catalogue }: LiveSite): StartView {
  const [only] = query.providers;
  return only ? withOne(query, only, catalogue.providers) : withNobody(catalogue.providers);
}

const choose = {
  title: 'Choose by what you need',
  words: 'Service, city, hours, languages: the find page says of each what is met and what was not found.',
  links: [
    { label: 'Find providers', path: paths.find },
    { label: 'All providers', path: paths.providers() },
  ],
};

function withNobody(providers: readonly ListedProvider[]): StartView {
  const first = providers.slice(0, 3);
  const example = new URLSearchParams(first.map(({ slug }) => ['p', slug]));
  return {
    title: 'Compare providers',
    lead: 'Set two to five side by side: what is known of each, who says so and when, and what nobody states. The address keeps the comparison; nobody needs an account.',
    ways: [
      choose,
      {
        title: 'Or see how it looks',
        words: 'The first three in the published order, which is for sale to nobody.',
        links:
          first.length > 1
            ? [
                {
                  label: listWords(first.map(({ name }) => name)),
                  path: `${paths.compare}?${example.toString()}`,
                },
              ]
            : [],
      },
    ],
  };
}

function withOne(query: CompareQuery, only: ListedProvider, providers: readonly ListedProvider[]): StartView {
  const similar = similarProviders(only, providers, SUGGESTED);
  const others =
    similar.length > 0 ? similar : providers.filter(({ slug }) => slug !== only.slug).slice(0, SUGGESTED);
  const links = others.map((other) => ({
    label: `${only.name} and ${other.name}`,
    path: compareAddress(query, { providers: [only, other] }),
    detail: PROVIDER_KINDS[other.kind].label,
  }));
  return {
    title: `Compare ${only.name} with whom?`,
    lead: 'One provider is named so far; a comparison needs two at least.',
    ways: [
      {
        title: 'Set one beside it',
        words:
          similar.length > 0
            ? 'These share the most services with it, then the most cities.'
            : 'Nobody was found that states the same services; these stand first in the published order.',
        links,
      },
      {
        ...choose,
        links: [{ label: `The profile of ${only.name}`, path: paths.provider(only.slug) }, ...choose.links],
      },
    ],
  };
}
