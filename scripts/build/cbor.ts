/** What Pagefind's files are made of: numbers, texts and lists of them. */
export type CborValue = number | string | CborValue[];

/** Reads a value of the few kinds of CBOR (RFC 8949) that Pagefind writes; throws at any other. */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const value = read();
  if (at !== bytes.length) throw new Error(`CBOR ends at byte ${at} of ${bytes.length}`);
  return value;

  function read(): CborValue {
    const head = view.getUint8(at++);
    const count = readCount(head & 31);
    switch (head >> 5) {
      case 0:
        return count;
      case 3:
        at += count;
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at - count, at));
      case 4:
        return Array.from({ length: count }, read);
      default:
        throw new Error(`CBOR of an unknown kind at byte ${at - 1}`);
    }
  }

  function readCount(short: number): number {
    if (short < 24) return short;
    if (short > 26) throw new Error(`CBOR of an unknown length at byte ${at - 1}`);
    const size = 1 << (short - 24);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    return size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  }
}

/** Writes a value in the shortest form. */
export function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(3, text.length), text]);
  }
  return Buffer.concat([head(4, value.length), ...value.map(encodeCbor)]);
}

function head(kind: number, count: number): Buffer {
  const short = count < 24 ? count : count < 0x100 ? 24 : count < 0x1_0000 ? 25 : 26;
  const bytes = Buffer.alloc(short < 24 ? 1 : 1 + (1 << (short - 24)));
  bytes.writeUInt8((kind << 5) | short);
  if (short >= 24) bytes.writeUIntBE(count, 1, bytes.length - 1);
  return bytes;
}
