/**
 * A price per productive hour (domain.md 1.4) is worked out in one place, where the catalogue sorts and scores by it. Its units are
 * those of published prices; a quote in the cost model needs none of it, because its units are counted by unitsBilled.
 */
export {
  normalisePrice,
  PRICE_MAX_MONTHS,
  PRICE_PARTS,
  type NormalisedPrice,
  type PricePart,
  type PriceRefusal,
  type PublishedPrice,
} from '../catalogue/scoring/normalise-price.ts';
