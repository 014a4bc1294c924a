/** A piece of a text: words, or an address of this site. */
export interface TextPiece {
  text: string;
  /** The path, where it is one. */
  path: string | null;
}

/** Cuts a text at the addresses of this site, so that they can be made links; those of other sites stay words. */
export function splitOwnLinks(text: string, origin: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const words = (piece: string): void => void (piece !== '' && pieces.push({ text: piece, path: null }));
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = found.replace(/[.,;:!?)\]]+$/, '');
    if (!URL.canParse(address)) continue;
    const url = new URL(address);
    if (url.origin !== origin || url.username !== '') continue;
    words(text.slice(from, index));
    pieces.push({ text: address, path: url.pathname + url.search + url.hash });
    from = index + address.length;
  }
  words(text.slice(from));
  return pieces;
}
