import type { Claim } from '../schemas/claim.ts';
import type { Headcount, Hours, Provider } from '../schemas/provider.ts';
import type { CertificateStatus } from '../schemas/taxonomy.ts';
import type { Catalogue, ListedProvider } from './catalogue.ts';
import { claimId } from './claims.ts';
import { NOT_FOUND, SIZE_BANDS, type Facet } from './facets.ts';
import { askedFacets, type FindQuery } from './find-query.ts';
import { compareNewestFirst } from './partial-date.ts';
import { citySlug, isPlaceInPakistan } from './places.ts';
import { overlapsWorkingDay } from './working-hours.ts';

/** A source says so; a source says otherwise; nobody was found who says either. */
export type State = 'met' | 'not-met' | 'unknown';

/** Does a provider meet one chosen value, and who says so? */
export type Condition = {
  state: State;
  /** Ids of the claims that say so (met), say otherwise (not met) or hint at it (unknown), newest first. */
  claims: string[];
  /** Only the firm's own words. */
  own: boolean;
  /** No source states it: the sources only imply it. */
  implied: boolean;
  /** Another claim on the same question says something else. */
  differs: boolean;
  /** How well a certificate is proved: "expired" is the word beside a certificate that does not count. */
  status?: CertificateStatus;
};

/** The states of a facet: met when any of its values is, else unknown when any is, else not met. */
export type JudgedFacet = { facet: Facet; state: State; values: { value: string; condition: Condition }[] };

/** Names of the cities of the site, by which a headcount is known to be about Pakistan. */
export const cityNamesOf = (catalogue: Pick<Catalogue, 'cities'>): Set<string> =>
  new Set(catalogue.cities.map(({ name }) => name));

/** The buyer's zone and the day of the build, which hours=overlap depends on. */
export type BuyersDay = { zone: string; day: string };

/** How does a provider stand to each facet that was asked for? In the order of the facets. */
export function judgeProvider(
  provider: ListedProvider,
  query: FindQuery,
  cityNames: ReadonlySet<string>,
  buildDay: string,
): JudgedFacet[] {
  const buyer = query.zone === null ? undefined : { zone: query.zone, day: buildDay };
  return askedFacets(query).map((facet) =>
    judgeFacet(provider, facet, query.facets[facet], cityNames, buyer),
  );
}

export function judgeFacet(
  provider: ListedProvider,
  facet: Facet,
  values: readonly string[],
  cityNames: ReadonlySet<string>,
  buyer?: BuyersDay,
): JudgedFacet {
  const judged = values.map((value) => ({
    value,
    condition: judgeCondition(provider, facet, value, cityNames, buyer),
  }));
  const has = (state: State): boolean => judged.some(({ condition }) => condition.state === state);
  return { facet, state: has('met') ? 'met' : has('unknown') ? 'unknown' : 'not-met', values: judged };
}

/** Judges one value of one facet. A list does not deny: what it leaves out is unknown, never "not met". */
export function judgeCondition(
  provider: ListedProvider,
  facet: Facet,
  value: string,
  cityNames: ReadonlySet<string>,
  buyer?: BuyersDay,
): Condition {
  switch (facet) {
    case 'service':
      return judgeList(placed('services', provider.services), (each) => each === value);
    case 'industry':
      return judgeList(placed('industries', provider.industries), (each) => each === value);
    case 'channel':
      return judgeList(placed('channels', provider.channels), (each) => each === value);
    case 'region':
      return judgeList(placed('clientRegions', provider.clientRegions), (each) => each === value);
    case 'language':
      return judgeList(placed('languages', provider.languages), (tag) => speaks(tag, value));
    case 'city':
      return judgeCity(provider, value);
    case 'size':
      return judgeSize(provider, value, cityNames);
    case 'hours':
      return value === 'overlap' ? judgeOverlap(provider, buyer) : judgeHours(provider);
    case 'cert':
      return judgeCertificate(provider, value);
    case 'price':
      return judgePrice(provider);
    case 'evidence':
      return condition(provider.evidence.level === value ? 'met' : 'not-met', []);
    case 'kind':
      return condition(provider.kind === value ? 'met' : 'not-met', []);
  }
}

/**
 * The headcounts that say how large a provider is in Pakistan, newest first: people, agents or seats.
 * A plan, a peak or a share says nothing of today, a whole group nothing of Pakistan.
 */
export function countedHeadcounts(
  provider: Provider,
  cityNames: ReadonlySet<string>,
): Placed<Claim<Headcount>>[] {
  return newestFirst(placed('headcount', provider.headcount)).filter(
    ({ claim: { value } }) =>
      ['people', 'agents', 'seats'].includes(value.what) &&
      (value.min ?? value.max) !== undefined &&
      isPlaceInPakistan(value.place, cityNames),
  );
}

type Placed<C extends Claim = Claim> = { id: string; claim: C };
/** A claim that answers the question with yes or no. */
type Answer = Placed & { yes: boolean };

const placed = <C extends Claim>(field: string, claims: readonly C[] = []): Placed<C>[] =>
  claims.map((claim, index) => ({ id: claimId(field, index), claim }));

const newestFirst = <P extends Placed>(claims: readonly P[]): P[] =>
  [...claims].sort((a, b) => compareNewestFirst(a.claim.asOf, b.claim.asOf));

function condition(state: State, claims: readonly Placed[], differs = false): Condition {
  const all = (key: 'selfDeclared' | 'inferred'): boolean =>
    claims.length > 0 && claims.every(({ claim }) => claim[key] === true);
  const ids = newestFirst(claims).map(({ id }) => id);
  return { state, claims: ids, own: all('selfDeclared'), implied: all('inferred'), differs };
}

function judgeList<V>(claims: Placed<Claim<V>>[], holds: (value: V) => boolean): Condition {
  const saying = claims.filter(({ claim }) => holds(claim.value));
  return condition(saying.length ? 'met' : 'unknown', saying);
}

/** Who asks for English is served by British English; who asks for British English is not by "English". */
const speaks = (tag: string, asked: string): boolean => tag === asked || tag.startsWith(`${asked}-`);

/** A city that is only implied is shown as such and never counted. */
function judgeCity(provider: Provider, value: string): Condition {
  const offices = (provider.offices ?? [])
    .map(({ city, country, claim }, index) => ({ id: claimId('offices', index), city, country, claim }))
    .filter(({ city, country }) => country === 'Pakistan' && city !== null);
  const stated = offices.filter(({ claim }) => !claim.inferred);
  const implied = offices.filter(({ claim }) => claim.inferred);
  if (value === NOT_FOUND) return stated.length ? condition('not-met', stated) : condition('met', implied);
  const here = ({ city }: { city: string | null }): boolean => citySlug(city ?? '') === value;
  return stated.some(here)
    ? condition('met', stated.filter(here))
    : condition('unknown', implied.filter(here));
}

/** The newest claim decides; an older one that answers otherwise makes the sources differ. */
function decide(answers: readonly Answer[]): Condition {
  const [newest] = newestFirst(answers);
  if (!newest) return condition('unknown', []);
  const agreeing = answers.filter(({ yes }) => yes === newest.yes);
  return condition(newest.yes ? 'met' : 'not-met', agreeing, agreeing.length < answers.length);
}

function judgeSize(provider: Provider, value: string, cityNames: ReadonlySet<string>): Condition {
  const counted = countedHeadcounts(provider, cityNames);
  const newest = counted[0];
  if (value === NOT_FOUND) return condition(newest ? 'not-met' : 'met', newest ? [newest] : []);
  // The agents of one city and the people of the country are two questions, not a disagreement.
  const comparable = counted.filter(
    ({ claim }) =>
      claim.value.what === newest?.claim.value.what && claim.value.place === newest.claim.value.place,
  );
  return decide(comparable.map((each) => ({ ...each, yes: isInBand(each.claim.value, value) })));
}

/** "At least 300" is in the band of 300, "at most 300" too; a range is in every band that it touches. */
function isInBand({ min, max }: Headcount, band: string): boolean {
  const low = min ?? max ?? 0;
  const high = min === undefined ? low : (max ?? low);
  return SIZE_BANDS.some(({ id, from, to }) => id === band && low <= to && high >= from);
}

/** 24/7, by the newest claim that answers it. */
const judgeHours = ({ hours }: Provider): Condition =>
  decide(placed('hours', hours).flatMap((each) => answer(each, isAlwaysOpen(each.claim.value))));

/** Enough hours shared with the buyer's working day; without a zone it cannot be told. */
const judgeOverlap = ({ hours }: Provider, buyer: BuyersDay | undefined): Condition =>
  decide(
    placed('hours', hours).flatMap((each) =>
      answer(each, buyer && overlapsWorkingDay(each.claim.value, buyer.zone, buyer.day)),
    ),
  );

/** A claim that does not answer the question is none of its answers. */
const answer = (each: Placed, yes: boolean | undefined): Answer[] =>
  yes === undefined ? [] : [{ ...each, yes }];

/** "24 hours" without the days, or "7 days" without the hours, neither states 24/7 nor denies it. */
function isAlwaysOpen({ always, daysPerWeek, hoursPerDay, open, close }: Hours): boolean | undefined {
  if (always) return true;
  const allDay =
    open && close
      ? open === '00:00' && ['24:00', '00:00'].includes(close)
      : hoursPerDay === undefined
        ? undefined
        : hoursPerDay === 24;
  if (allDay === false || (daysPerWeek !== undefined && daysPerWeek < 7)) return false;
  return allDay && daysPerWeek === 7 ? true : undefined;
}

/**
 * An expired certificate is not held today; "unknown" says nothing; a disputed one is met, and differs.
 * A named edition proves the regime, "pci-dss-4.0.1" proves "pci-dss"; that one edition is not held denies no other.
 */
function judgeCertificate(provider: Provider, value: string): Condition {
  const answers = placed('certifications', provider.certifications)
    .filter(({ claim }) => claim.status !== 'unknown')
    .map((each) => ({ ...each, yes: !['notHeld', 'expired'].includes(each.claim.status) }))
    .filter(({ claim, yes }) => claim.value === value || (yes && claim.value.startsWith(`${value}-`)));
  const [newest] = newestFirst(answers);
  if (!newest) return condition('unknown', []);
  const decided = decide(answers);
  const { status } = newest.claim;
  return { ...decided, differs: decided.differs || status === 'disputed', status };
}

/** One published price is enough; that rates are quoted on request says that none is published. */
function judgePrice(provider: Provider): Condition {
  const claims = placed('pricing', provider.pricing);
  const prices = claims.filter(({ claim }) => claim.published !== false);
  if (prices.length) return condition('met', prices, prices.length < claims.length);
  return condition(claims.length ? 'not-met' : 'unknown', claims);
}
