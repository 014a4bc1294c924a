import type { CertificateStatus, HEADCOUNT_KINDS } from '../../schemas/taxonomy.ts';
import { isWithinMonths } from '../partial-date.ts';
import { MISSING, bestOf, known, meanOf, type Basis, type ScoreInterval } from './interval.ts';

/* Fixed scales, not taken from the providers shown: adding a provider must not reorder the others. */

/** The ends of the scales: our own assumptions, printed on the page (domain.md 5). */
export const SCALE_ENDS = {
  price: { fullUsdPerHour: 5, zeroUsdPerHour: 15 },
  scale: { zeroPeople: 10, fullPeople: 1000 },
  tenure: { fullYears: 10 },
} as const;

/** Figures older than this count as missing. */
export const FIGURE_MAX_MONTHS = 120;

/** The four figures that the quality criterion asks for. */
export const QUALITY_KPIS = ['service-level', 'fcr', 'csat', 'qa-score'] as const;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * How good is a normalised price? x = (15 - p) / (15 - 5), at most 1, at least 0.
 * p: US dollars per productive hour, 0 or more. Result: 0 to 1, not rounded.
 * Source: our own assumption, printed on the page; domain.md 5. Leaves out: everything billed beside the rate.
 * Example: USD 8 gives 0.7.
 */
export function priceValue(usdPerHour: number): number {
  const { fullUsdPerHour, zeroUsdPerHour } = SCALE_ENDS.price;
  return clamp((zeroUsdPerHour - usdPerHour) / (zeroUsdPerHour - fullUsdPerHour));
}

/**
 * How large is a centre? x = log10(n / 10) / log10(1000 / 10), at most 1, at least 0.
 * n: people, agents or seats in Pakistan, 1 or more. Result: 0 to 1, not rounded.
 * Source: our own assumption, printed on the page; domain.md 5. Leaves out: that people, agents and seats differ.
 * Example: 100 gives 0.5.
 */
export function scaleValue(count: number): number {
  const { zeroPeople, fullPeople } = SCALE_ENDS.scale;
  return clamp(Math.log10(count / zeroPeople) / Math.log10(fullPeople / zeroPeople));
}

/**
 * How long has a firm worked? x = years / 10, at most 1, at least 0.
 * Source: our own assumption, printed on the page; domain.md 5. Leaves out: whether it did this work all the time.
 * Example: 8 years give 0.8.
 */
export const tenureValue = (years: number): number => clamp(years / SCALE_ENDS.tenure.fullYears);

/** A normalised price with who says so; low and high in US dollars per productive hour. */
export type PriceFigure = { usdPerHourLow: number; usdPerHourHigh: number; basis: Basis };

/** Price: the dear end of a range gives the low, the cheap end the high. No price: missing. Example: USD 8 to 10, checked: [0.5, 0.7]. */
export const ratePrice = (prices: readonly PriceFigure[]): ScoreInterval =>
  bestOf(
    prices.map(({ usdPerHourLow, usdPerHourHigh, basis }) =>
      known(priceValue(usdPerHourHigh), priceValue(usdPerHourLow), basis),
    ),
  );

/** Fit: share of the asked conditions met, one part for each condition; nothing asked: missing. Example: one of two met, the other not found: [0.5, 1]. */
export const rateFit = (conditions: readonly ScoreInterval[]): ScoreInterval => meanOf(conditions);

/** A published quality figure; `period` is the time it is about, `n` the contacts or answers behind it. */
export type QualityFigure = {
  kpi: string;
  period: string | null;
  n: number | null;
  asOf: string | null;
  basis: Basis;
};

/** Quality: share of the four figures published with period and n. Its height does not count, only that it can be checked. Example: two checked: [0.5, 1]. */
export function rateQuality(
  figures: readonly QualityFigure[],
  buildDay: string,
  readDay = buildDay,
): ScoreInterval {
  const counted = figures.filter(
    ({ period, n, asOf }) => period && n !== null && n > 0 && !isTooOld(asOf, buildDay, readDay),
  );
  const published = (kpi: string): ScoreInterval =>
    bestOf(counted.filter((figure) => figure.kpi === kpi).map(({ basis }) => known(1, 1, basis)));
  return meanOf(QUALITY_KPIS.map(published));
}

/** Is a certificate held, by how well it is proved? "Disputed" leaves both open; expired and not held are 0. */
export function rateCertificate(status: CertificateStatus): ScoreInterval {
  switch (status) {
    case 'registerChecked':
    case 'documentSeen':
      return known(1, 1, 'checked');
    case 'providerStated':
      return known(1, 1, 'stated');
    case 'disputed':
      return known(0, 1, 'checked');
    case 'expired':
    case 'notHeld':
      return known(0, 0, 'checked');
    case 'unknown':
      return MISSING;
  }
}

/** Compliance: share of the asked regimes held, one part for each regime; nothing asked: missing. Example: one of two stated only: [0.25, 1]. */
export const rateCompliance = (regimes: readonly ScoreInterval[]): ScoreInterval => meanOf(regimes);

/** A headcount in Pakistan: equal ends for a number, `min` alone for "at least", `max` alone for "at most". */
export type HeadcountFigure = {
  what: (typeof HEADCOUNT_KINDS)[number];
  min?: number | undefined;
  max?: number | undefined;
  asOf: string | null;
  basis: Basis;
};

/** Why a headcount does not count; null when it does. */
export function whyNotCounted(
  figure: HeadcountFigure,
  buildDay: string,
  readDay = buildDay,
): 'a plan' | 'a peak' | 'a share' | 'older than 10 years' | 'no number' | null {
  if (figure.what === 'plan' || figure.what === 'peak' || figure.what === 'share') return `a ${figure.what}`;
  if (figure.min === undefined && figure.max === undefined) return 'no number';
  return isTooOld(figure.asOf, buildDay, readDay) ? 'older than 10 years' : null;
}

/** Scale: "at least" leaves the high end open, "at most" the low end. Example: 100 to 1,000 in own words: [0.25, 1]. */
export function rateScale(
  figures: readonly HeadcountFigure[],
  buildDay: string,
  readDay = buildDay,
): ScoreInterval {
  return bestOf(
    figures
      .filter((figure) => whyNotCounted(figure, buildDay, readDay) === null)
      .map(({ min, max, basis }) =>
        known(min === undefined ? 0 : scaleValue(min), max === undefined ? 1 : scaleValue(max), basis),
      ),
  );
}

/** A year of founding; `by`: it existed by that year, so that it may be older. */
export type FoundedFigure = { year: number; by: boolean; basis: Basis };

/** Tenure: whole years from the year of founding to the year of the build. Example: 2018, own words, built in 2026: [0.4, 0.8]. */
export function rateTenure(figures: readonly FoundedFigure[], buildDay: string): ScoreInterval {
  const year = Number(buildDay.slice(0, 4));
  return bestOf(
    figures.map((figure) => {
      const value = tenureValue(year - figure.year);
      return known(value, figure.by ? 1 : value, figure.basis);
    }),
  );
}

/** The four parts of risk, each 0 to 1 or missing. */
export type RiskParts = Record<'tenure' | 'secondSite' | 'powerAndLinks' | 'references', ScoreInterval>;

/** Risk (more is safer): mean of the four parts. Example: tenure [0.4, 0.8], the rest missing: [0.1, 0.95]. */
export const rateRisk = (parts: RiskParts): ScoreInterval =>
  meanOf([parts.tenure, parts.secondSite, parts.powerAndLinks, parts.references]);

/** An undated figure is not known to be old: it counts as of the day on which it was read. */
const isTooOld = (asOf: string | null, buildDay: string, readDay: string): boolean =>
  asOf !== null && !isWithinMonths(asOf, FIGURE_MAX_MONTHS, buildDay, readDay);
