import type { CostTyped } from './cost-address.ts';
import type { CostField } from './cost-fields.ts';
import { fieldWords, inSentence } from './cost-words.ts';
import { readTyped } from './typed-number.ts';

/** What stands in a closed group: "shrinkage, in-house 30%, on-costs 7.65%; 2 empty". What cannot be read stands as it was typed. */
export function groupSummary(fields: readonly CostField[], typed: CostTyped): string {
  const held = fields.flatMap((field) => {
    const read = readTyped(typed[field.key]);
    const label = inSentence(field.label);
    if (!read.ok) return [`${label} “${typed[field.key].trim().slice(0, 20)}”`];
    return read.value === null ? [] : [`${label} ${fieldWords(field, read.value)}`];
  });
  const empty = fields.length - held.length;
  return [...(held.length > 0 ? [held.join(', ')] : []), ...(empty > 0 ? [`${empty} empty`] : [])].join('; ');
}
