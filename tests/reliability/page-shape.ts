import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { elementsOf, parsePage } from '../support/html.ts';
import type { Answer } from './requests.ts';

/** All elements of a page in their order with the names of their attributes: what a text that is escaped cannot change. */
export function shapeOf(html: string): string {
  const hash = createHash('sha256');
  for (const { tagName, attrs } of elementsOf(parsePage(html)))
    hash.update(
      `${tagName} ${attrs
        .map(({ name }) => name)
        .sort()
        .join(' ')}\n`,
    );
  return hash.digest('hex').slice(0, 16);
}

/** The body of a reply as text. */
export function textOfReply({ headers, body }: Pick<Answer, 'headers' | 'body'>): string {
  const packed = headers['content-encoding'];
  const plain = packed === 'br' ? brotliDecompressSync(body) : packed === 'gzip' ? gunzipSync(body) : body;
  return plain.toString('utf8');
}
