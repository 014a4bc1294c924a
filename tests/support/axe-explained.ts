/** What axe cannot decide by itself, and why it is in order. An undecided finding without an entry fails the test. */
export interface Explanation {
  rule: string;
  /** Part of the selector or of the markup that axe names. */
  where: RegExp;
  reason: string;
}

export const explained: Explanation[] = [];
