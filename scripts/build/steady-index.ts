import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type CborValue } from './cbor.ts';

/** A file of the index as it will be served. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What stands before the content of each of Pagefind's packed files. */
const signature = Buffer.from('pagefind_dcd');

/**
 * The files of an index in the form in which they are served: the same for the same pages, and unpacked where that saves bytes.
 *
 * Pagefind 1.5 writes the values of its filters, and the filters themselves, in the order of a hash table with a random seed, so that
 * no two builds would be equal. Here they are sorted, and the files that hold them get names by their new content.
 *
 * Pagefind packs with gzip; its reader takes files unpacked as well. Unpacked, the build gives them a brotli form, which is a seventh
 * smaller. The fragments stay as they are: there is one for each page, and each is tiny.
 */
export function steadyIndex(made: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = made.filter(isOf('pf_filter')).map(({ path, content }) => {
    const [name, values] = listOf(unpack(content), 2);
    const sorted = encode([name ?? '', listOf(values).sort(byFirst)]);
    const hash = `en_${hashOf(sorted).slice(0, 7)}`;
    renamed.set(/([^/]+)\.pf_filter$/.exec(path)?.[1] ?? '', hash);
    return { path: `filter/${hash}.pf_filter`, content: sorted };
  });
  const metas = made.filter(isOf('pf_meta')).map(({ content }) => {
    const [version, pages, chunks, named, ...others] = listOf(unpack(content), 6);
    const known = listOf(named).map((each) => {
      const [name, hash] = listOf(each, 2);
      return [name ?? '', renamed.get(String(hash)) ?? fail(`no filter ${String(hash)}`)];
    });
    const sorted = encode([version ?? '', pages ?? [], chunks ?? [], known.sort(byFirst), ...others]);
    const hash = `en_${hashOf(sorted).slice(0, 10)}`;
    return { path: `pagefind.${hash}.pf_meta`, content: sorted, hash };
  });
  const [meta] = metas;
  if (meta === undefined || metas.length > 1) fail(`${metas.length} languages instead of one`);
  const rest = made.filter((file) => !isOf('pf_filter')(file) && !isOf('pf_meta')(file));
  return [
    ...filters,
    { path: meta.path, content: meta.content },
    ...rest.map(({ path, content }) => {
      if (path === 'pagefind-entry.json') return { path, content: entryWith(content, meta.hash) };
      return { path, content: /\.(pagefind|pf_index)$/.test(path) ? gunzipSync(content) : content };
    }),
  ];
}

function entryWith(content: Uint8Array, hash: string): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString('utf8')) as {
    languages: Record<string, { hash: string }>;
    include_characters?: string[];
  };
  const english = entry.languages['en'] ?? fail('no English index');
  english.hash = hash;
  return Buffer.from(JSON.stringify(entry));
}

function unpack(content: Uint8Array): CborValue {
  const plain = gunzipSync(content);
  if (!plain.subarray(0, signature.length).equals(signature)) fail('no signature');
  return decodeCbor(plain.subarray(signature.length));
}

function encode(value: CborValue): Buffer {
  return Buffer.concat([signature, encodeCbor(value)]);
}

function listOf(value: CborValue | undefined, length?: number): CborValue[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) fail('an unknown shape');
  return value;
}

function byFirst(a: CborValue, b: CborValue): number {
  const [left, right] = [String(listOf(a)[0]), String(listOf(b)[0])];
  return left < right ? -1 : left > right ? 1 : 0;
}

function isOf(ending: string): (file: IndexFile) => boolean {
  return ({ path }) => path.endsWith(`.${ending}`);
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function fail(what: string): never {
  throw new Error(
    `Pagefind wrote its index in another form than that of 1.5.2: ${what}. See steady-index.ts.`,
  );
}
