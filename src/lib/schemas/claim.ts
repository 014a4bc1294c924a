import { z } from 'zod';
import { partialDate, quote, sourceIds } from './primitives.ts';

const shared = {
  text: z
    .string()
    .min(1)
    .optional()
    .describe('How the source puts the value, when that differs from the value'),
  source: sourceIds,
  asOf: partialDate.nullable().describe('When the source says it was so; null when undated'),
  quote,
  selfDeclared: z
    .literal(true)
    .optional()
    .describe('Present when all sources are the firm itself (own: true)'),
  inferred: z
    .literal(true)
    .optional()
    .describe('Present when the source implies it; printed as "implied by"'),
  scope: z.string().min(1).optional().describe('What exactly the value is about'),
  note: z.string().min(1).optional().describe('A caution for the reader, printed with the source'),
};

/**
 * One sourced fact about a provider: a typed value with who says so and when.
 * `extra` adds the few fields that only one kind of claim has.
 */
export const claimOf = <Value extends z.ZodType, Extra extends z.ZodRawShape = Record<never, never>>(
  value: Value,
  extra?: Extra,
) => z.strictObject({ value, ...shared, ...((extra ?? {}) as Extra) });

/** What every claim has, whatever its value. */
export const anyClaimSchema = claimOf(z.unknown());
export type Claim<Value = unknown> = Omit<z.infer<typeof anyClaimSchema>, 'value'> & { value: Value };
