/** The page of a list that an address names; the first where it names none. */
export function readPageNumber(typed: string | null): number {
  return /^[1-9]\d{0,4}$/.test(typed ?? '') ? Number(typed) : 1;
}
