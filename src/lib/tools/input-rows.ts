import { fieldValue, type ToolField, type Typed } from './tool-field.ts';
import type { ToolRow } from './tool-row.ts';

/** What went into a result, a line each: the number, or what was typed where it is none. */
export function inputRows<K extends string>(fields: readonly ToolField<K>[], typed: Typed<K>): ToolRow[] {
  return fields.map((field) => {
    const { value } = fieldValue(field, typed[field.key]);
    const isInitial = value !== null && value === field.initial;
    return {
      part: 'Input',
      what: field.label,
      value: value ?? typed[field.key].trim(),
      unit: field.unit,
      basis: isInitial && field.assumed ? 'our assumption' : value === null ? 'not given' : 'yours',
    };
  });
}
