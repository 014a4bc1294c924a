// Works out the order of every list and every score once more, from the published tables alone. It shares no line with the
// site's own program, so that the two can be held against each other. One file for a reader to take away; any Node from 20 runs it:
//   node scripts/recompute-order.mjs <folder or address of the data> [--ask '<query of /compare/>'] [--json]
// For example: … https://plus92.example/data/ --ask 'service=dispatch&language=en&hours=24-7&cert=soc-2&w-fit=60&w-risk=40'
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const args = process.argv.slice(2);
const ask = args.includes('--ask') ? args[args.indexOf('--ask') + 1] : '';
const where = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--ask');
if (!where) {
  console.error("Usage: recompute-order <folder or address of the data> [--ask 'service=…&cert=…'] [--json]");
  process.exit(1);
}

const [providers, claims, cities, numbers] = await Promise.all(
  ['providers', 'providers-claims', 'cities', 'providers-scoring'].map(readTable),
);
/** A number of ours by its name, such as "tenure-full". */
const ours = new Map(numbers.map(({ name, value }) => [name, value]));
const number = (name) => {
  if (!ours.has(name)) throw new Error(`providers-scoring.csv has no row ${name}`);
  return Number(ours.get(name));
};
const today = ours.get('counted-to');
const cityNames = new Set(cities.map(({ name }) => name));
const claimsOf = new Map(providers.map(({ slug }) => [slug, []]));
for (const claim of claims) claimsOf.get(claim.provider).push(claim);

const counted = providers.map((row) => ({ ...row, ...weigh(row) }));
/** Where a column of the table is not what the claims give. */
const faults = counted.flatMap((row, index) =>
  ['recent_independent_facts', 'completeness', 'newest_as_of']
    .filter((name) => String(row[name] ?? '') !== providers[index][name])
    .map((name) => `${row.slug}: ${name} is ${providers[index][name]}, by its claims ${row[name]}`),
);
// Shuffled first by a rule of no meaning: an order that is only kept as it was read would not be recomputed.
const backwards = ({ slug }) => [...slug].reverse().join('');
const inOrder = counted.toSorted((a, b) => (backwards(a) < backwards(b) ? -1 : 1)).sort(byTheRules);
const lists = makeLists(inOrder);
const scores = inOrder.map(score).sort(byScore);

if (args.includes('--json')) console.log(JSON.stringify({ lists, scores, faults }));
else print();
if (faults.length > 0) process.exitCode = 1;

/** RFC 4180; the apostrophe that keeps a spreadsheet from taking a cell for a formula is taken away. */
async function readTable(name) {
  const isAddress = /^https?:/.test(where);
  const text = isAddress
    ? await (await fetch(new URL(`${name}.csv`, where.replace(/\/?$/, '/')))).text()
    : await readFile(join(where, `${name}.csv`), 'utf8');
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    lines.at(-1).push(cell.replace(/^'(?=[\s\p{C}]*[=+\-@\t\r\n\0＝＋－＠])/u, ''));
    if (end === '\r\n') lines.push([]);
  }
  const [head, ...rows] = lines.filter((cells) => cells.length > 1);
  return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index]])));
}

/** Last day of a year, a month or a day, as a number that grows with time. */
function lastDay(date) {
  const [year, month, day] = date.split('-').map(Number);
  return day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month ?? 12, 0);
}

/** A fact is as old as its last day, or as the day on which it was read where that came first. */
function isWithin(months, date, read) {
  if (date === '') return false;
  const [year, month, day] = today.split('-').map(Number);
  const limit = Math.min(Date.UTC(year, month - 1 - months, day), Date.UTC(year, month - months, 0));
  return Math.min(lastDay(date), lastDay(read)) >= limit;
}

/** What the order looks at, from the claims: rules 2 to 4. */
function weigh(row) {
  const all = claimsOf.get(row.slug);
  const dates = all.map(({ as_of }) => as_of).filter(Boolean);
  const recent = number('recent-facts-max-age');
  return {
    recent_independent_facts: all.filter(
      ({ own, as_of }) => own === 'false' && isWithin(recent, as_of, row.last_checked),
    ).length,
    completeness: completenessOf(row, all),
    newest_as_of: dates.sort((a, b) => lastDay(b) - lastDay(a))[0],
  };
}

function completenessOf(row, all) {
  const state = (field, counts = () => true) => {
    const found = all.filter((claim) => claim.field === field && counts(claim));
    if (found.length === 0) return 0;
    return found.some(({ own }) => own === 'false') ? 1 : 0.5;
  };
  const said = (cell) => (cell === '' ? 0 : 0.5);
  const states = {
    identity: (said(row.legal_name) + said(row.website) + state('founded') + state('headquarters')) / 4,
    'services-and-channels': (state('services') + state('channels')) / 2,
    pricing: state('pricing', ({ particular }) => particular !== 'not published'),
    languages: state('languages'),
    'sites-and-seats':
      (state('offices', ({ city, country }) => city !== '' && country === 'Pakistan') +
        state('headcount', (claim) => isHere(claim) && isPeople(claim))) /
      2,
    certifications: state('certifications'),
    hours: state('hours'),
  };
  const weights = [...ours].filter(([name]) => name.startsWith('completeness-'));
  const total = weights.reduce((sum, [, weight]) => sum + Number(weight), 0);
  const points = weights.map(([name, weight]) => weight * (states[name.replace('completeness-', '')] ?? 0));
  return (100 * points.reduce((sum, point) => sum + point, 0)) / total;
}

function isHere({ value }) {
  const { place } = JSON.parse(value);
  return /^Pakistan\b/.test(place) || cityNames.has(place);
}
function isPeople({ value }) {
  return ['people', 'agents', 'seats'].includes(JSON.parse(value).what);
}

/** The rules of /methodology/#order. */
function byTheRules(a, b) {
  const moment = ({ newest_as_of }) => (newest_as_of ? lastDay(newest_as_of) : -Infinity);
  const steps = [
    () => Number(b.can_be_asked === 'true') - Number(a.can_be_asked === 'true'),
    () => b.recent_independent_facts - a.recent_independent_facts,
    () => b.completeness - a.completeness,
    () => (moment(a) === moment(b) ? 0 : moment(b) - moment(a)),
    () => byName(a, b),
  ];
  return steps.reduce((result, step) => result || step(), 0);
}

function byName(a, b) {
  return new Intl.Collator('en').compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
}

/** Slugs in order, by the address of each list. */
function makeLists(ordered) {
  const found = { '/providers/': ordered.map(({ slug }) => slug) };
  const add = (address, { slug }) => (found[address] ??= []).push(slug);
  const cells = (cell) => cell.split('; ').filter(Boolean);
  const askable = new Map();
  for (const row of ordered) {
    for (const industry of cells(row.industries)) add(`/industries/${industry}/`, row);
    for (const city of cells(row.cities)) add(`/cities/${city}/`, row);
    for (const service of cells(row.services)) {
      add(`/services/${service}/`, row);
      for (const city of cells(row.cities)) {
        const address = `/services/${service}/${city}/`;
        add(address, row);
        if (row.can_be_asked === 'true') askable.set(address, (askable.get(address) ?? 0) + 1);
      }
    }
  }
  const isPage = (address) =>
    address.split('/').length < 5 ||
    !address.startsWith('/services/') ||
    (askable.get(address) ?? 0) >= number('service-in-city-minimum');
  return Object.fromEntries(Object.entries(found).filter(([address]) => isPage(address)));
}

/** The formula of /methodology/#score, for what was asked; weights are those of the table unless the query has its own. */
function score(row) {
  const asked = new URLSearchParams(ask);
  const criteria = ['price', 'fit', 'quality', 'compliance', 'scale', 'risk'];
  const given = criteria.some((name) => asked.has(`w-${name}`));
  const weight = (name) => (given ? Number(asked.get(`w-${name}`) ?? 0) : number(`weight-${name}`)) / 100;
  const evidence = judge(row, asked);
  const sum = (value) => round(criteria.reduce((all, name) => all + weight(name) * value(evidence[name]), 0));
  const coverage = round(criteria.reduce((all, name) => all + (evidence[name].known ? weight(name) : 0), 0));
  return {
    slug: row.slug,
    name: row.name,
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    coverage,
  };
}

function round(value) {
  return Math.round(value * 1e9) / 1e9;
}

function byScore(a, b) {
  return b.low - a.low || b.coverage - a.coverage || byName(a, b);
}

/** What is known on each criterion, as an interval. */
function judge(row, asked) {
  const missing = { low: 0, high: 1, known: false };
  // What a source only implies is shown and does not count.
  const of = (field) =>
    claimsOf.get(row.slug).filter((claim) => claim.field === field && claim.inferred === 'false');
  const share = (own) => (own === 'true' ? number('own-words-share') : 1);
  const best = (found) =>
    found.length === 0
      ? missing
      : { low: max(found.map(({ low }) => low)), high: max(found.map(({ high }) => high)), known: true };
  const max = (values) => Math.max(...values);
  const mean = (parts) => {
    if (parts.length === 0) return missing;
    const of = (end) => parts.reduce((sum, part) => sum + part[end], 0) / parts.length;
    return { low: of('low'), high: of('high'), known: parts.some(({ known }) => known) };
  };
  /** One part of fit: a list meets a wish that it names, and says nothing of what it leaves out. */
  const offered = (field, key, isAsked) => {
    const wanted = asked.getAll(key);
    if (wanted.length === 0) return [];
    const saying = of(field).filter(({ value }) => wanted.some((wish) => isAsked(value, wish)));
    return [best(saying.map(({ own }) => ({ low: share(own), high: 1 })))];
  };
  const isSame = (value, wish) => value === wish;
  const isWider = (value, wish) => value === wish || value.startsWith(`${wish}-`);
  const always = asked.has('hours', '24-7')
    ? [best(of('hours').flatMap((claim) => hoursOf(claim, share(claim.own))))]
    : [];
  const regimes = [...new Set(asked.getAll('cert'))].filter((wish) => wish !== 'iso-18295-2');
  const held = regimes.map((wish) =>
    best(
      of('certifications')
        .filter(({ value }) => isWider(value, wish))
        .flatMap(certificateOf),
    ),
  );
  return {
    price: missing,
    fit: mean([
      ...offered('services', 'service', isSame),
      ...offered('channels', 'channel', isSame),
      ...offered('languages', 'language', isWider),
      ...always,
    ]),
    quality: missing,
    compliance: mean(held),
    scale: best(of('headcount').flatMap((claim) => peopleOf(claim, row, share(claim.own)))),
    risk: mean([
      best(of('founded').map((claim) => tenureOf(claim, share(claim.own)))),
      secondSite(),
      missing,
      missing,
    ]),
  };

  /** Offices stated in two cities of Pakistan; one city leaves it open. */
  function secondSite() {
    const sites = of('offices').filter(({ city, country }) => city !== '' && country === 'Pakistan');
    const inTwo = (some) => new Set(some.map(({ city }) => city)).size >= 2;
    if (!inTwo(sites)) return missing;
    const checked = inTwo(sites.filter(({ own }) => own === 'false'));
    return { low: share(String(!checked)), high: 1, known: true };
  }
}

/** Is 24/7 covered? Nothing where the claim does not tell. */
function hoursOf({ value }, share) {
  const { always, daysPerWeek, hoursPerDay, open, close } = JSON.parse(value);
  if (always) return [{ low: share, high: 1 }];
  const minutes = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const span = open && close ? (minutes(close) - minutes(open)) / 60 : undefined;
  const hours = hoursPerDay ?? (span === undefined || span > 0 ? span : span + 24);
  if (daysPerWeek < 7 || hours < 24) return [{ low: 0, high: 0 }];
  return daysPerWeek === undefined || hours === undefined ? [] : [{ low: share, high: 1 }];
}

function certificateOf({ particular: status }) {
  if (status === 'unknown') return [];
  if (status === 'expired' || status === 'notHeld') return [{ low: 0, high: 0 }];
  const low = { disputed: 0, providerStated: number('own-words-share') }[status] ?? 1;
  return [{ low, high: 1 }];
}

/** log10 between the two ends; "at least" leaves the high end open, "at most" the low one. */
function peopleOf(claim, row, share) {
  const { min, max } = JSON.parse(claim.value);
  const isOld = claim.as_of !== '' && !isWithin(number('figure-max-age'), claim.as_of, row.last_checked);
  if (!isPeople(claim) || !isHere(claim) || isOld || (min ?? max) === undefined) return [];
  const [zero, full] = [number('scale-zero'), number('scale-full')];
  const part = (count) => clamp(Math.log10(count / zero) / Math.log10(full / zero));
  return [{ low: min === undefined ? 0 : part(min) * share, high: max === undefined ? 1 : part(max) }];
}

function tenureOf({ value, particular }, share) {
  const part = clamp((Number(today.slice(0, 4)) - value) / number('tenure-full'));
  return { low: part * share, high: particular === 'by' ? 1 : part };
}

function clamp(value) {
  return Math.min(1, Math.max(0, value));
}

function print() {
  for (const fault of faults) console.log(fault);
  for (const [address, slugs] of Object.entries(lists)) {
    console.log(`\n${address} (${slugs.length})`);
    slugs.forEach((slug, index) => console.log(`${String(index + 1).padStart(5)}  ${slug}`));
  }
  console.log(`\nScores${ask && ` for ${ask}`}: sure, possible, coverage`);
  for (const { slug, low, high, coverage } of scores)
    console.log(`${[low, high, coverage].map((value) => value.toFixed(3)).join('  ')}  ${slug}`);
}
