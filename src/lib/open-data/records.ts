import { z } from 'zod';
import type { ListedProvider } from '../catalogue/catalogue.ts';
import { EVIDENCE_LEVELS } from '../catalogue/evidence.ts';
import { shownFacts } from '../content/city-view.ts';
import { statTitle, statWords } from '../format/stats.ts';
import { citySchema, type City } from '../schemas/city.ts';
import { partialDate, slug, webAddress } from '../schemas/primitives.ts';
import { providerSchema } from '../schemas/provider.ts';
import { serviceSchema, type Service } from '../schemas/service.ts';
import { sourceSchema, type Source } from '../schemas/source.ts';
import { statSchema, type Stat } from '../schemas/stat.ts';
import { paths } from '../site.ts';
import type { OpenContent } from './open-content.ts';
import { withoutQuotes } from '../content/without-quotes.ts';

/*
 * One entry of each file: the entry of the collection as it was checked, and what the site computes from it.
 * The schemas here are those that /data/schemas/ publishes, without `quote`.
 */

const count = z.int().nonnegative();
const address = webAddress.describe('Its page on this site');

export const openProviderSchema = providerSchema.extend({
  address,
  canBeAsked: z.boolean().describe('Rule 1 of the published order: it can be asked for a quote'),
  evidence: z
    .strictObject({
      level: z.enum(EVIDENCE_LEVELS).describe('None, some or all of its facts are in its own words'),
      facts: count.describe('Number of facts'),
      ownFacts: count.describe('Of these, in its own words'),
      sources: count.describe('Number of sources'),
      recentIndependent: count.describe(
        'Rule 2: facts not in its own words and dated within 10 years of the day of the build',
      ),
      newest: partialDate.nullable().describe('Rule 4: newest date among its facts'),
    })
    .describe('Computed from the facts each time the site is built'),
  completeness: z.number().min(0).max(100).describe('Rule 3: how full the page is'),
  cities: z.array(slug).describe('Cities of ours in which a source states an office'),
  impliedCities: z.array(slug).describe('Cities that a source only implies; not counted'),
});

export const openStatSchema = statSchema.extend({
  address,
  words: z.string().min(1).describe('The figure as this site prints it'),
});

export const openSourceSchema = sourceSchema.extend({
  address,
  uses: count.describe('Facts of this site that rest on it'),
});

export const openCitySchema = citySchema.extend({
  address,
  providers: count.describe('Providers of whom a source states an office there'),
  impliedProviders: count.describe('Providers of whom a source only implies it'),
});

export const openServiceSchema = serviceSchema.extend({
  address,
  providers: count.describe('Providers of whom a source says that they offer it'),
});

/** Providers in the published order, each with what the order looks at. */
export const openProviders = ({ catalogue, settings }: OpenContent) =>
  catalogue.providers.map(({ askable, evidence, completeness, cities, impliedCities, ...given }) => ({
    ...withoutQuotes(given as Omit<ListedProvider, 'askable'>),
    address: settings.siteUrl + paths.provider(given.slug),
    canBeAsked: askable,
    evidence,
    completeness,
    cities,
    impliedCities,
  }));

/** Figures in the order of the register. */
export const openStats = ({ stats, settings }: OpenContent) =>
  [...stats.values()].map((stat: Stat) => ({
    ...withoutQuotes({ ...stat, title: statTitle(stat) }),
    address: settings.siteUrl + paths.stat(stat.id),
    words: statWords(stat),
  }));

/** Sources in the order of the register. */
export const openSources = ({ register, uses, settings }: OpenContent) =>
  [...register.values()].map((source: Source) => ({
    ...withoutQuotes(source),
    address: settings.siteUrl + paths.source(source.id),
    uses: uses.get(source.id)?.length ?? 0,
  }));

/** Cities without facts on enforcement: these never stand beside named firms, and city facts name some. */
export const openCities = ({ catalogue, settings }: OpenContent) =>
  catalogue.cities.map((city: City) => ({
    ...withoutQuotes({ ...city, facts: shownFacts(city) }),
    address: settings.siteUrl + paths.city(city.slug),
    providers: catalogue.byCity.get(city.slug)?.length ?? 0,
    impliedProviders: catalogue.byImpliedCity.get(city.slug)?.length ?? 0,
  }));

/** Services in the order of the index. */
export const openServices = ({ catalogue, settings }: OpenContent) =>
  catalogue.services.map((service: Service) => ({
    ...withoutQuotes(service),
    address: settings.siteUrl + paths.service(service.slug),
    providers: catalogue.byService.get(service.slug)?.length ?? 0,
  }));
