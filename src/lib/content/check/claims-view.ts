import { claimId } from '../../catalogue/claims.ts';
import { CLAIM_FIELDS } from '../../schemas/provider.ts';
import { fieldsIn, isFields, type Entry, type Fields } from './view.ts';

/** A claim of a provider as it was read, faults and all. */
export type RawClaim = { field: string; id: string; path: string; claim: Fields };

/** All claims of a provider's file, whether or not they keep to the schema. */
export function rawClaims(provider: Entry): RawClaim[] {
  return CLAIM_FIELDS.flatMap((field) =>
    fieldsIn(provider.data[field]).map((entry, index) => {
      const path = `${field}.${index}`;
      return field === 'offices'
        ? {
            field,
            id: claimId(field, index),
            path: `${path}.claim`,
            claim: isFields(entry['claim']) ? entry['claim'] : {},
          }
        : { field, id: claimId(field, index), path, claim: entry };
    }),
  );
}
