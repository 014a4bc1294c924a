/**
 * For memo: are these the same words and numbers, in objects of their own? Comparing them takes a fraction of drawing them. Functions are not
 * compared: those that are handed to such a part must stay the same.
 */
export const sameContent = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
