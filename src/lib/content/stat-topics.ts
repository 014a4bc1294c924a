import type { Stat } from '../schemas/stat.ts';

/** Shelves of the register of figures, in the order in which they are shown. */
export const STAT_TOPICS = {
  exports: 'IT exports',
  'call-centres': 'Call centres: exports, counts and people',
  companies: 'Companies and technology parks',
  people: 'People, skills and languages',
  wages: 'Wages in Pakistan',
  rates: 'Wages and rates elsewhere, and rates asked',
  infrastructure: 'Power, cables and networks',
  economy: 'Prices and exchange rates',
  rules: 'Tax, registration and law',
  world: 'Other countries and the world market',
  attrition: 'Staff turnover',
  ai: 'Automation and AI',
  claims: 'Claims that we checked',
} as const;
export type StatTopic = keyof typeof STAT_TOPICS;

/** The first rule that fits the id decides. Ids are ours and name their subject first. */
const RULES: [RegExp, StatTopic][] = [
  [/^seed-/, 'claims'],
  [/^gartner-/, 'ai'],
  [/^attrition-/, 'attrition'],
  [/^it-export-tax|^data-protection|^call-centre-registration|^illegal-call-centre/, 'rules'],
  [/^call-centre/, 'call-centres'],
  [
    /^(it|computer-services|telecom-services|software)-(exports|share|trade)|^computer-services|^ict-share|^services-exports|^freelancer|^it-trade/,
    'exports',
  ],
  [/^it-companies|^pseb-share|^stp-|^tech-parks|^special-technology/, 'companies'],
  [/^it-graduates|^it-professionals|^population|^median-age|^literacy|^ef-epi/, 'people'],
  [/^minimum-wage|^average-salary-pk|^pk-agent-pay/, 'wages'],
  [/^(us|uk|au|ca|in|ph|pk)-.*(wage|pay|rate|median|start|nlw|average|agent)/, 'rates'],
  [
    /^broadband|^international-bandwidth|^submarine|^fibre|^fixed-broadband|^power|^load-shedding|^ke-|^telecom-subscribers/,
    'infrastructure',
  ],
  [/^cpi-|^pkr-usd/, 'economy'],
  [/^bpo-market|^ph-|^in-|^kearney|^us-/, 'world'],
];

/** On which shelf does a figure stand? An id that no rule knows is a mistake of the rules. */
export function topicOf(stat: Pick<Stat, 'id'>): StatTopic {
  const rule = RULES.find(([pattern]) => pattern.test(stat.id));
  if (!rule)
    throw new Error(`Figure "${stat.id}" has no topic: add a rule to src/lib/content/stat-topics.ts`);
  return rule[1];
}
