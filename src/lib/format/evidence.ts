/** The levels of evidence in words; the words always stand beside the mark. */
export const EVIDENCE_WORDS = {
  independent: 'Independent sources',
  mixed: 'Mixed sources',
  'own-words': 'Own words only',
} as const;
