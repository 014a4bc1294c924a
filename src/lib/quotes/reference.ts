/** What a reference looks like: Q, four letters or digits, two digits. */
const REFERENCE = /^Q-[A-Z0-9]{4,8}-\d{2,4}$/;

/** A reference from an address; null for anything that is none. */
export const readReference = (text: string | null): string | null =>
  text !== null && REFERENCE.test(text) ? text : null;
