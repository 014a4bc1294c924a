/** What somebody typed as a number: the number, or why it is none. */
export type TypedNumber = { ok: true; value: number | null } | { ok: false; reason: string };

/** Beyond this nothing that people type is a quantity. */
const LONGEST = 40;
/** 1,000 and 12,345,678 with one kind of separator throughout; then perhaps a decimal point and decimals. */
const GROUPED = /^[+-]?\d{1,3}([,'’_\u00a0\u202f ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
/** A comma before other than three digits is a decimal comma, as most of Europe writes it. */
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Reads a number as people type and paste it: "1,000", "1 000", "1’000", "12.5", "12,5", "80 %", " 30 s". One comma before three digits
 * separates thousands, as in English: "1,500" is fifteen hundred. What follows the number in letters or % is taken for its unit and left out.
 * Nothing typed is null. Leaves out: "1.000.000" and "1e6", which are refused.
 */
export function readTyped(text: string): TypedNumber {
  // Most fields hold digits and a point, and a page asks for fifty fields at each key.
  if (text.length <= LONGEST && PLAIN.test(text)) return { ok: true, value: Number(text) };
  const bare = text
    .trim()
    .replace(/^(?:US|A|C)?[$£€]\s*/, '')
    .replace(/\s*(?:%|[a-zA-Z]+(?: [a-z]+)*)$/, '');
  if (bare === '' && text.trim() === '') return { ok: true, value: null };
  const shown = text.trim().slice(0, LONGEST);
  const refused: TypedNumber = {
    ok: false,
    reason: `“${shown}” is not a number: write it in digits, such as 1,000 or 12.5`,
  };
  if (bare.length === 0 || bare.length > LONGEST) return refused;
  const value = numberOf(bare.replace('−', '-'));
  return value === undefined || !Number.isFinite(value) ? refused : { ok: true, value };
}

function numberOf(text: string): number | undefined {
  if (GROUPED.test(text)) return Number(text.replace(/[^\d.+-]/g, ''));
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(',', '.'));
  return PLAIN.test(text) ? Number(text) : undefined;
}
