import type { Provider } from '../../schemas/provider.ts';
import { CERTIFICATES, CERTIFICATE_STATUSES } from '../../schemas/taxonomy.ts';
import { claimId } from '../claims.ts';
import { missingLabel } from '../missing.ts';
import { isPlaceInPakistan } from '../places.ts';
import type { Criterion } from './criteria.ts';
import { judgeFit, type AskedFit, type FitFields } from './fit-reasons.ts';
import { MISSING, known } from './interval.ts';
import { basisOf, sumUp, type Judged, type Reason } from './reasons.ts';
import {
  QUALITY_KPIS,
  rateCertificate,
  rateCompliance,
  rateFit,
  ratePrice,
  rateQuality,
  rateRisk,
  rateScale,
  rateTenure,
  whyNotCounted,
} from './scales.ts';
import type { ScoreEvidence } from './score.ts';

/** What the buyer asked for: conditions, and regimes as keys of CERTIFICATES. */
export type Asked = AskedFit & { regimes?: readonly string[] };

/** The day of the build, and the names of the cities that we list in Pakistan. */
export type ScoreContext = { buildDay: string; cityNames: ReadonlySet<string> };

/** All that a score may look at. A ListedProvider fits; payment, sponsor, completeness and clicks cannot be read from here. */
export type ScoredFields = FitFields &
  Pick<
    Provider,
    'claimed' | 'lastChecked' | 'founded' | 'offices' | 'headcount' | 'certifications' | 'pricing'
  >;

export type ScoreInputs = { evidence: ScoreEvidence; reasons: Record<Criterion, Reason[]> };

/**
 * What do the claims of a profile say of each criterion, for what the buyer asked?
 * Each part (a condition, a regime, a part of risk) takes the best of its claims; a criterion takes the mean of its parts.
 * `buildDay` and `lastChecked` are ISO days; nothing asked for fit or compliance leaves that criterion [0, 1].
 * Result: an interval and the reasons, with claim ids and dates, for each criterion.
 * Source: our own assumption, printed on the page; domain.md 5 and 7.
 * Leaves out: prices in words cannot be normalised, and a profile has no field yet for quality figures, power and links, or
 * references: those stay missing. What a source only implies is shown and does not count.
 * Example: only a service that was asked, in own words, and the founding year 2018 in own words, built in 2026:
 * fit [0.5, 1], risk [0.1, 0.95], the rest missing.
 */
export function scoreInputs(provider: ScoredFields, asked: Asked, context: ScoreContext): ScoreInputs {
  const missing = missingLabel(provider);
  const silent = (part: string): Reason => sumUp(part, [], missing);
  const reasons: Record<Criterion, Reason[]> = {
    price: [sumUp('price', judgePrices(provider), missing)],
    fit: judgeFit(provider, asked, missing),
    quality: QUALITY_KPIS.map(silent),
    compliance: askedRegimes(asked).map((regime) => sumUp(regime, judgeRegime(provider, regime), missing)),
    scale: [sumUp('headcount', judgeHeadcounts(provider, context), missing)],
    risk: [
      sumUp('tenure', judgeTenure(provider, context), missing),
      judgeSecondSite(provider, missing),
      silent('power-and-links'),
      silent('references'),
    ],
  };
  const found = (criterion: Criterion, index: number) => reasons[criterion][index]?.evidence ?? MISSING;
  return {
    reasons,
    evidence: {
      price: ratePrice([]),
      fit: rateFit(reasons.fit.map(({ evidence }) => evidence)),
      quality: rateQuality([], context.buildDay),
      compliance: rateCompliance(reasons.compliance.map(({ evidence }) => evidence)),
      scale: found('scale', 0),
      risk: rateRisk({
        tenure: found('risk', 0),
        secondSite: found('risk', 1),
        powerAndLinks: found('risk', 2),
        references: found('risk', 3),
      }),
    },
  };
}

function judgePrices(provider: ScoredFields): Judged[] {
  return (provider.pricing ?? []).map((claim, index) => ({
    id: claimId('pricing', index),
    claim,
    words: claim.value,
    notCounted: claim.published === false ? 'no rate published' : 'in words, not normalised',
  }));
}

/** Each regime once. ISO 18295-2 is about the client's own duties: no provider can hold it for the buyer (domain.md 1.3). */
const askedRegimes = ({ regimes = [] }: Asked): string[] =>
  [...new Set(regimes)].filter((key) => key !== 'iso-18295-2');

/** A newer edition by name proves the regime without one: "pci-dss-4.0.1" proves "pci-dss", not the other way round. */
function judgeRegime(provider: ScoredFields, regime: string): Judged[] {
  return (provider.certifications ?? []).flatMap((claim, index): Judged[] => {
    if (claim.value !== regime && !claim.value.startsWith(`${regime}-`)) return [];
    const words = `${CERTIFICATES[claim.value]}: ${CERTIFICATE_STATUSES[claim.status]}`;
    const judged = { id: claimId('certifications', index), claim, words };
    if (claim.status === 'unknown') return [{ ...judged, notCounted: 'not found' }];
    const own = claim.status === 'providerStated' || Boolean(claim.selfDeclared);
    return [{ ...judged, own, evidence: rateCertificate(claim.status) }];
  });
}

function judgeHeadcounts(provider: ScoredFields, { buildDay, cityNames }: ScoreContext): Judged[] {
  return (provider.headcount ?? []).map((claim, index) => {
    const { what, min, max, place } = claim.value;
    const figure = { what, min, max, asOf: claim.asOf, basis: basisOf(claim) };
    const judged = {
      id: claimId('headcount', index),
      claim,
      words: `${claim.text ?? writeCount(min, max)} (${what}, ${place})`,
    };
    if (!isPlaceInPakistan(place, cityNames)) return { ...judged, notCounted: 'not for Pakistan alone' };
    const why = whyNotCounted(figure, buildDay, provider.lastChecked);
    return why
      ? { ...judged, notCounted: why }
      : { ...judged, evidence: rateScale([figure], buildDay, provider.lastChecked) };
  });
}

function judgeTenure(provider: ScoredFields, { buildDay }: ScoreContext): Judged[] {
  return (provider.founded ?? []).map((claim, index) => {
    const by = claim.qualifier === 'by';
    return {
      id: claimId('founded', index),
      claim,
      words: `${by ? 'by' : 'since'} ${claim.value}`,
      evidence: rateTenure([{ year: claim.value, by, basis: basisOf(claim) }], buildDay),
    };
  });
}

/** A second site: offices stated in two cities of Pakistan; checked when others state two of them. One city leaves it open. */
function judgeSecondSite(provider: ScoredFields, missing: string): Reason {
  const sites = (provider.offices ?? []).flatMap(({ city, country, claim }, index) =>
    city !== null && country === 'Pakistan' ? [{ id: claimId('offices', index), city, claim }] : [],
  );
  const stated = sites.filter(({ claim }) => !claim.inferred);
  const checked =
    new Set(stated.filter(({ claim }) => !claim.selfDeclared).map(({ city }) => city)).size >= 2;
  const enough = new Set(stated.map(({ city }) => city)).size >= 2;
  const judged = sites.map(({ id, city, claim }): Judged => {
    const site = { id, claim, words: city };
    return enough
      ? { ...site, evidence: known(1, 1, checked ? 'checked' : 'stated') }
      : { ...site, notCounted: 'one city only' };
  });
  return sumUp('second-site', judged, missing);
}

function writeCount(min?: number, max?: number): string {
  if (min === max) return min === undefined ? 'no number' : String(min);
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}
