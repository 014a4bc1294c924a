/**
 * Many records kept as text, each read again when somebody asks for it. As objects ten thousand providers take three times the memory, and
 * the collector walks through all of them again and again, which costs a visitor who comes at that moment a third of a second. Here it
 * sees one array of bytes; a page reads some fifty records, in a millisecond.
 */
export class PackedRecords<T extends object> {
  /** Small pieces, each with whole records: an array of megabytes that is made and dropped leaves a hole that no other fills. */
  readonly #pieces: Uint8Array[] = [];
  /** Which piece holds a record, and from where to where. */
  readonly #places: { piece: Uint32Array; from: Uint32Array; to: Uint32Array };
  /** The records read last, the newest at the end. */
  readonly #recent = new Map<number, T>();
  readonly #keep: number;

  /** `keep`: how many of the records read last stay as objects: about as many as one page asks for again and again. */
  constructor(records: readonly T[], keep = 60) {
    const places = (): Uint32Array => new Uint32Array(records.length);
    this.#places = { piece: places(), from: places(), to: places() };
    this.#keep = keep;
    let piece = new Uint8Array();
    let end = 0;
    records.forEach((record, at) => {
      const line = encoder.encode(JSON.stringify(record));
      if (end + line.length > piece.length) {
        piece = new Uint8Array(Math.max(PIECE_BYTES, line.length));
        this.#pieces.push(piece);
        end = 0;
      }
      piece.set(line, end);
      this.#places.piece[at] = this.#pieces.length - 1;
      this.#places.from[at] = end;
      this.#places.to[at] = end += line.length;
    });
  }

  /** The record at a place; outside the list a mistake of the caller. */
  read(place: number): T {
    const known = this.#recent.get(place);
    if (known) return known;
    const piece = this.#pieces[this.#places.piece[place] ?? NaN];
    if (!piece) throw new RangeError(`There is no record ${place}`);
    const text = decoder.decode(piece.subarray(this.#places.from[place], this.#places.to[place]));
    const record = JSON.parse(text) as T;
    this.#recent.set(place, record);
    const oldest = this.#recent.size > this.#keep ? this.#recent.keys().next().value : undefined;
    if (oldest !== undefined) this.#recent.delete(oldest);
    return record;
  }
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const PIECE_BYTES = 65_536;

/**
 * The same list, of objects that hold only `hot` themselves and read every other field when it is asked for. A field that is absent stays
 * absent; the objects are for reading by name, not for copying or for walking through their fields.
 */
export function packList<T extends object>(records: readonly T[], hot: readonly (keyof T & string)[]): T[] {
  const packed = new PackedRecords(records);
  const place = Symbol('place');
  type Packed = T & { [place]: number };
  const fields = new Set(records.flatMap((record) => Object.keys(record)));
  for (const key of hot) fields.delete(key);
  const shape = Object.defineProperties<object>(
    {},
    Object.fromEntries(
      [...fields].map((key) => [
        key,
        {
          get(this: Packed): unknown {
            return packed.read(this[place])[key as keyof T];
          },
        },
      ]),
    ),
  );
  return records.map((record, at) => {
    const held = Object.create(shape) as Packed;
    for (const key of hot) held[key] = record[key] as Packed[typeof key];
    return Object.assign(held, { [place]: at });
  });
}

/** The same records by their keys. */
export function packMap<T extends object>(
  records: ReadonlyMap<string, T>,
): Pick<ReadonlyMap<string, T>, 'get'> {
  const packed = new PackedRecords([...records.values()]);
  const places = new Map([...records.keys()].map((key, place) => [key, place]));
  return {
    get: (key) => {
      const place = places.get(key);
      return place === undefined ? undefined : packed.read(place);
    },
  };
}
