/** How much a page may weigh before it can be read: HTML and render-blocking CSS, brotli, in bytes. */
export type Budget = 'flight' | 'detail' | 'list';

/** One kind of page of the site, with an example of it for a browser to open. */
export interface Template {
  name: string;
  path: string;
  /** Which addresses are made from it. */
  matches: RegExp;
  budget: Budget;
  /** The answer's status. */
  status: 200 | 404;
  /** Audited by Lighthouse in each run; the others only with --full. */
  main?: true;
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
    { main: true },
  ),
  page('cities', '/cities/', /^\/cities\/$/, 'list', { main: true }),
  page('city', '/cities/lahore/', detail('cities'), 'detail', { main: true }),
  page('industries', '/industries/', /^\/industries\/$/, 'list'),
  page('industry', '/industries/telecom/', detail('industries'), 'flight', { main: true }),
  page('sources', '/sources/', /^\/sources\/(page\/\d+\/)?$/, 'list'),
  page('source', '/sources/usemb-ibex-2017/', detail('sources'), 'list', { main: true }),
  page('figures', '/stats/', /^\/stats\/$/, 'list'),
  page('figure', '/stats/it-exports-fy2024-25/', detail('stats'), 'list', { main: true }),
  page('articles', '/insights/', /^\/insights\/$/, 'list'),
  page('articles of a topic', '/insights/topics/figures/', /^\/insights\/topics\/[a-z]+\/$/, 'list'),
  page('article', '/insights/how-many-call-centres/', detail('insights'), 'list', { main: true }),
  page('open data', '/data/', /^\/data\/$/, 'list'),
  page('search', '/search/', /^\/search\/$/, 'list', { main: true }),
  page('methodology', '/methodology/', /^\/methodology\/$/, 'list', { main: true }),
  page('about', '/about/', /^\/about\/$/, 'list'),
  page('privacy', '/privacy/', /^\/privacy\/$/, 'list'),
  page('accessibility', '/accessibility/', /^\/accessibility\/$/, 'list'),
  page('corrections', '/corrections/', /^\/corrections\/$/, 'list'),
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

/** What a browser opens: each template and each variant. */
export const examples: Template[] = [...templates, ...variants];

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
  more: Partial<Pick<Template, 'main' | 'status'>> = {},
): Template {
  return { name, path, matches, budget, status: 200, ...more };
}
