const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** Digits in groups of three, as many decimals as the number has; a true minus sign. */
export function numberWords(value: number): string {
  // Most numbers need no groups, and a page has hundreds of them: the text of the language is the same there, and quicker.
  if (value >= 0.001 && value < 1_000) return String(value);
  return grouped.format(value).replace('-', '−');
}

/** "1 provider", "2 providers"; give the plural where it is not the singular with an s. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${numberWords(count)} ${count === 1 ? singular : plural}`;

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** People in one short word: 13004135 is "13.0m", 3357612 "3.4m", 82000 "82,000". */
export function shortPeople(value: number): string {
  return value >= 1_000_000 ? `${(value / 1_000_000).toFixed(1)}m` : numberWords(value);
}
