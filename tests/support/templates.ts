/** How much a page may weigh before it can be read: HTML and render-blocking CSS, brotli; a live page is weighed as it is sent. */
export type Budget = 'flight' | 'detail' | 'list' | 'live';

/** One kind of page of the site, with an example of it for a browser to open. */
export interface Template {
  name: string;
  path: string;
  /** Which addresses are made from it. */
  matches: RegExp;
  budget: Budget;
  /** The answer's status. */
  status: 200 | 404;
  /** Audited by Lighthouse, and opened by the shorter checks, in each run; the others only with --full. */
  main?: true;
  /** A tool: its own script comes on top of what every page loads. */
  island?: true;
  /** With scripts it shows one of its steps at a time, without them all (quote-form.test.ts walks both). */
  steps?: true;
  /** A state so near to another, or so long, that axe opens it only with --full. */
  near?: true;
}

const slug = '[a-z0-9-]+';
const laterPage = '(page/[0-9]+/)?';

/**
 * Every kind of page, the single list that all browser tests walk. The first pattern that fits a page names its template;
 * a page that fits none fails the budgets test, so that no new kind of page stays untested.
 */
export const templates: Template[] = [
  page('home', '/', /^\/$/, 'flight', { main: true }),
  page('provider list', '/providers/', /^\/providers\/$/, 'list', { main: true }),
  page('provider list, later page', '/providers/page/2/', /^\/providers\/page\/\d+\/$/, 'list'),
  page('profile', '/providers/touchstone-communications/', detail('providers'), 'flight', { main: true }),
  page('services', '/services/', /^\/services\/$/, 'list'),
  page('service', '/services/customer-support/', detail('services'), 'detail', { main: true }),
  page(
    'service in a city',
    '/services/customer-support/lahore/',
    new RegExp(`^/services/${slug}/${slug}/${laterPage}$`),
    'list',
  ),
  page('cities', '/cities/', /^\/cities\/$/, 'list'),
  page('city', '/cities/lahore/', detail('cities'), 'detail', { main: true }),
  page('industries', '/industries/', /^\/industries\/$/, 'list'),
  page('industry', '/industries/telecom/', detail('industries'), 'flight', { main: true }),
  page('sources', '/sources/', /^\/sources\/(page\/\d+\/)?$/, 'list'),
  page('source', '/sources/usemb-ibex-2017/', detail('sources'), 'list'),
  page('figures', '/stats/', /^\/stats\/$/, 'list'),
  page('figure', '/stats/it-exports-fy2024-25/', detail('stats'), 'list'),
  page('articles', '/insights/', /^\/insights\/$/, 'list'),
  page('articles of a topic', '/insights/topics/figures/', /^\/insights\/topics\/[a-z]+\/$/, 'list'),
  page('article', '/insights/how-many-call-centres/', detail('insights'), 'list', { main: true }),
  page('open data', '/data/', /^\/data\/$/, 'list'),
  page('tools', '/tools/', /^\/tools\/$/, 'list'),
  page('search', '/search/', /^\/search\/$/, 'list', { main: true }),
  page('methodology', '/methodology/', /^\/methodology\/$/, 'list'),
  page('about', '/about/', /^\/about\/$/, 'list'),
  page('privacy', '/privacy/', /^\/privacy\/$/, 'list'),
  page('accessibility', '/accessibility/', /^\/accessibility\/$/, 'list'),
  page('corrections', '/corrections/', /^\/corrections\/$/, 'list'),
  page('two compared', '/compare/ibex-and-orca-bpo/', /^\/compare\/[a-z0-9-]+-and-[a-z0-9-]+\/$/, 'list'),
  page('not found', '/no-such-page/', /^\/404\.html$/, 'list', { status: 404 }),
];

/** States of a template that differ enough from its example to be looked at on their own. */
export const variants: Template[] = [
  page('profile with few facts', '/providers/virtual-assistants-pakistan/', detail('providers'), 'flight'),
  page('profile that cannot be asked', '/providers/zong/', detail('providers'), 'flight'),
  page('service without provider', '/services/collections/', detail('services'), 'detail'),
  page('figure that others disagree with', '/stats/call-centres-registered-3000/', detail('stats'), 'list'),
  page('claim that failed', '/stats/seed-pseb-30pct/', detail('stats'), 'list'),
  page('article with bars', '/insights/call-centre-share-of-it-exports/', detail('insights'), 'list'),
  page('city with one provider', '/cities/bagh/', detail('cities'), 'detail'),
];

const find = /^\/providers\/find\/$/;
const compare = /^\/compare\/$/;
const staffing = /^\/tools\/staffing\/$/;
const cost = /^\/tools\/cost\/$/;
const overlap = /^\/tools\/overlap\/$/;
const quote = /^\/quote\/$/;
const quoteSent = /^\/quote\/sent\/$/;

/** Pages that are rendered on demand, in each of their states: no file is built for them. */
export const livePages: Template[] = [
  page('find', '/providers/find/', find, 'live', { near: true }),
  page(
    'find, with conditions',
    '/providers/find/?service=customer-support&city=islamabad&city=rawalpindi&hours=24-7&language=en',
    find,
    'live',
    { main: true },
  ),
  page('find, nobody', '/providers/find/?service=it-support&city=quetta', find, 'live', { main: true }),
  page(
    'find, every kind of condition and bad values',
    '/providers/find/?service=juggling&sort=luck&must=&size=200-999&cert=pci-dss&price=published' +
      '&region=north-america&industry=banking&channel=chat&hours=overlap&zone=Europe/London',
    find,
    'live',
    { near: true },
  ),
  page('compare, nobody chosen', '/compare/', compare, 'live'),
  page('compare, one provider', '/compare/?p=ibex&p=no-such-firm', compare, 'live'),
  page(
    'compare',
    '/compare/?p=ibex&p=touchstone-communications&p=orca-bpo&service=customer-support&hours=24-7&ask=ibex:hours',
    compare,
    'live',
    { main: true },
  ),
  page(
    'compare, five and more, one that cannot be asked, bad values',
    '/compare/?p=ibex&p=touchstone-communications&p=systems-limited&p=pitb-citizen-contact-center&p=carecloud&p=ibex' +
      '&p=abacus&p=no-such-firm&service=juggling&language=en&cert=pci-dss&w-price=much&rows=differences&ask=all:found-for-none',
    compare,
    'live',
    { near: true },
  ),
  page('staffing', '/tools/staffing/?calls=100&aht=180', staffing, 'live', { main: true, island: true }),
  page('staffing, nothing typed', '/tools/staffing/', staffing, 'live', { island: true, near: true }),
  page('staffing, faults', '/tools/staffing/?calls=abc&aht=-5&target=100&v=9', staffing, 'live', {
    island: true,
  }),
  page(
    'staffing, a day',
    '/tools/staffing/?mode=day&aht=240&days=5&length=30&opens=09:00&profile=d24_41_58_73_81_77_64_52_49_55_62_60_51_43_35_28_19_11',
    staffing,
    'live',
    { main: true, island: true },
  ),
  page(
    'staffing, a typical week',
    '/tools/staffing/?mode=week&from=shape&total=12000&shape=two-humps&week=seven-weekday&opens=08:00&hours=12&length=15&aht=300',
    staffing,
    'live',
    { island: true, near: true },
  ),
  page(
    'staffing, a table that cannot be read',
    '/tools/staffing/?mode=week&aht=240&profile=Mon%09Tue%0A12%09many%0A13&opens=early',
    staffing,
    'live',
    { island: true, near: true },
  ),
  page(
    'staffing, chat',
    '/tools/staffing/?channel=chat&chats=60&elapsed=780&atonce=3&within=45',
    staffing,
    'live',
    { island: true },
  ),
  page(
    'staffing, e-mail',
    '/tools/staffing/?channel=deferred&items=600&item=360&backlog=900&clear=3&team=14&due=24',
    staffing,
    'live',
    { island: true, near: true },
  ),
  page(
    'cost',
    '/tools/cost/?contacts=5000&aht=360&model=perFteMonth&theirhours=176&rate=1500&ratelow=1350&ratehigh=1900&lead=6200' +
      '&supportpay=5600&oversightpay=8500&transition=15000',
    cost,
    'live',
    { main: true, island: true },
  ),
  page('cost, nothing typed', '/tools/cost/', cost, 'live', { island: true, near: true }),
  page(
    'cost, faults',
    '/tools/cost/?contacts=lots&aht=-5&busy=200&country=XX&model=perOutcome&span=many&v=9',
    cost,
    'live',
    { island: true },
  ),
  page(
    'cost, dearer, another currency, from a provider',
    '/tools/cost/?contacts=800&aht=240&country=AE&wage=20&hours=173&rate=20&fx=3.6728&where=PH&provider=carecloud&night=40',
    cost,
    'live',
    { island: true, near: true },
  ),
  page('overlap', '/tools/overlap/?zone=New+York&date=2026-11-23', overlap, 'live', {
    main: true,
    island: true,
  }),
  page('overlap, nothing typed', '/tools/overlap/', overlap, 'live', { island: true, near: true }),
  page(
    'overlap, three places and the hours of a profile',
    '/tools/overlap/?zone=New+York&zone2=London&zone3=Kathmandu&days=sun-thu&date=2026-07-17&provider=touchstone-communications',
    overlap,
    'live',
    { island: true, near: true },
  ),
  page(
    'overlap, faults',
    '/tools/overlap/?zone=Atlantis&from=25&to=&open=x&date=2026-02-30&zone2=EST&days=never&provider=no-such-firm&v=9',
    overlap,
    'live',
    { island: true },
  ),
  page(
    'brief',
    '/quote/?p=touchstone-communications&p=ibex&p=orca-bpo&ask=ibex:price&ask=ibex:hours&service=customer-support' +
      '&contacts=5000&aht=360&zone=New+York&language=en',
    quote,
    'live',
    { main: true, island: true, steps: true },
  ),
  page('brief, nobody chosen', '/quote/', quote, 'live', { island: true, steps: true, near: true }),
  page(
    'brief, one who cannot be asked, too many, nobody of that name',
    '/quote/?p=zong&p=no-such-firm&p=ibex&p=orca-bpo&p=abacus&p=systems-limited&contacts=lots&zone=Atlantis',
    quote,
    'live',
    { island: true, steps: true },
  ),
  page('brief, sent', '/quote/sent/?r=Q-7K2M-04', quoteSent, 'live'),
  page('compare, little known', '/compare/?p=wordx-bpo&p=call-box-bpo', compare, 'live', { near: true }),
];

/** What a browser opens: each template, each variant, and each state of a page that is rendered on demand. */
export const examples: Template[] = [...templates, ...variants, ...livePages];

const isFull = Boolean(process.env['TEST_FULL']);

/** What axe opens: in each run every template and the states of the live pages that differ most, with --full everything. */
export const judged: Template[] = isFull
  ? examples
  : [...templates, ...livePages.filter(({ near }) => !near)];

/**
 * What the checks open that look at the frame and the parts of a page: in each run every template and the main states of the live pages,
 * with --full everything.
 */
export const opened: Template[] = isFull ? examples : [...templates, ...livePages.filter(({ main }) => main)];

/** What the checks open that look at one style sheet which all pages share; with --full everything. */
export const sampled: Template[] = isFull ? examples : examples.filter(({ main }) => main);

/** What a comparison or a result can be taken away as; made on demand as well. */
const liveFiles = /^\/(compare\/(comparison|scores)\.(csv|md)|tools\/(staffing|cost|overlap)\.csv)$/;

/** Is what this path leads to made on demand? The query of an address is no part of it. */
export const isLivePage = (path: string): boolean =>
  liveFiles.test(path) || livePages.some(({ matches }) => matches.test(path));

/** The template that a built page belongs to. */
export function templateOf(path: string): Template | undefined {
  return templates.find((template) => template.matches.test(path));
}

function detail(folder: string): RegExp {
  return new RegExp(`^/${folder}/${slug}/${laterPage}$`);
}

function page(
  name: string,
  path: string,
  matches: RegExp,
  budget: Budget,
  more: Partial<Pick<Template, 'main' | 'status' | 'island' | 'steps' | 'near'>> = {},
): Template {
  return { name, path, matches, budget, status: 200, ...more };
}
