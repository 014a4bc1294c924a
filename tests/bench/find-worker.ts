// Asks the find page, or only the search behind it, many questions and prints what they took, as one line of JSON.
// find-scale.ts runs it in a process of its own, so that nothing else works on its core.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LivePages, livePaths } from '../../server/live-pages.ts';
import { keepMemorySmall } from '../../server/memory.ts';
import { readLines } from '../../server/read-lines.ts';
import { countOptions, findProviders, widestDrop } from '../../src/lib/catalogue/find.ts';
import { knownValues, readFindQuery } from '../../src/lib/catalogue/find-query.ts';
import { openLiveSite, readLiveContent } from '../../src/lib/content/live-site.ts';
import { paths } from '../../src/lib/site.ts';

/** `search`: reading the query, finding and counting. `page`: the whole reply, rendered and compressed. */
export type Part = 'search' | 'page';

/** Times in milliseconds. */
export type Asked = {
  /** The first question, with all that is worked out once. */
  first: number;
  /** Each question after the first few hundred, in the order asked: by the clock, and what processors worked for it. */
  times: number[];
  work: number[];
  slowest: string;
  largest: { bytes: number; query: string };
};

/** Questions that are asked before any is counted, as a server runs for days. */
const WARM_UP = 500;
const SITE_URL = 'https://plus92.example';

keepMemorySmall();
const [part, folder = ''] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')) as string[];
const ask = part === 'page' ? await openPage(folder) : openSearch(folder);
console.log(JSON.stringify(await askAll(ask, queries)));

/** Answers a query and gives the bytes that would be sent. */
type Ask = (query: string) => Promise<number> | number;

async function openPage(folder: string): Promise<Ask> {
  const pages = await LivePages.open(folder, SITE_URL);
  if (!pages) throw new Error(`There is no page to be rendered in ${folder}.`);
  return async (query) => {
    const reply = await pages.find({
      ...{ path: paths.find, query, cache: 'public' },
      headers: { 'accept-encoding': 'br' },
    });
    if (reply?.status !== 200 || !Buffer.isBuffer(reply.body)) throw new Error(`No page for ${query}`);
    return reply.body.length;
  };
}

function openSearch(folder: string): Ask {
  const { catalogue } = openLiveSite(readLiveContent(readLines(join(folder, livePaths.content))));
  const known = knownValues(catalogue);
  return (address) => {
    const { query } = readFindQuery(new URLSearchParams(address), known);
    const { total } = findProviders(catalogue, query);
    countOptions(catalogue, query);
    if (total === 0) widestDrop(catalogue, query);
    return 0;
  };
}

async function askAll(ask: Ask, queries: readonly string[]): Promise<Asked> {
  const timed = async (query: string): Promise<{ ms: number; work: number; bytes: number }> => {
    const [started, worked] = [performance.now(), process.cpuUsage()];
    const bytes = await ask(query);
    const { user, system } = process.cpuUsage(worked);
    return { ms: performance.now() - started, work: (user + system) / 1000, bytes };
  };
  const first = await timed('');
  for (const query of queries.slice(-WARM_UP)) await ask(query);
  const asked: Asked = {
    first: first.ms,
    times: [],
    work: [],
    slowest: '',
    largest: { bytes: 0, query: '' },
  };
  let most = 0;
  for (const query of queries) {
    const { ms, work, bytes } = await timed(query);
    if (work > most) [most, asked.slowest] = [work, query];
    if (bytes > asked.largest.bytes) asked.largest = { bytes, query };
    asked.times.push(ms);
    asked.work.push(work);
  }
  return asked;
}
