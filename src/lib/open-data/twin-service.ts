import { lowerFirst } from '../content/row.ts';
import { counted, listWords } from '../format/numbers.ts';
import type { Industry } from '../schemas/industry.ts';
import type { Service } from '../schemas/service.ts';
import { BILLING_UNITS, CERTIFICATES, CHANNELS, KPIS } from '../schemas/taxonomy.ts';
import { paths } from '../site.ts';
import { absolute, link, list, page, plain, section } from './markdown.ts';
import type { OpenContent } from './open-content.ts';
import { labelled, twinFoot, twinHead } from './twin-head.ts';
import { providerLines } from './twin-lists.ts';

const lower = (words: readonly string[]): string => plain(words.map(lowerFirst).join('; '));
const given = (lines: (string | null)[]): string => list(lines.filter((line) => line !== null));

/** Markdown twin of a service: definition, text, how it is charged and measured, the first providers. */
export function serviceTwin(service: Service, body: string, content: OpenContent): string {
  const { catalogue, settings } = content;
  const address = settings.siteUrl + paths.service(service.slug);
  const providers = catalogue.byService.get(service.slug) ?? [];
  return page([
    twinHead(service.name, address, service.summary),
    given([
      labelled('What it is', plain(service.definition)),
      labelled('Also called', plain(service.alsoCalled.join('; '))),
      labelled('Channels', lower(service.channels.map((key) => CHANNELS[key]))),
      labelled('Who does it', lower(service.roles)),
      labelled('Charged by', lower(service.units.map((key) => BILLING_UNITS[key]))),
      labelled('Figures to demand', lower(service.kpis.map((key) => KPIS[key]))),
      labelled('Neighbours', serviceLinks(service.related, content)),
    ]),
    absolute(body.trim(), settings.siteUrl),
    section(`${counted(providers.length, 'provider')} by source`, providerLines(providers, address, content)),
    twinFoot(settings.buildDate),
  ]);
}

/** Markdown twin of an industry: text, regimes to raise, services it hands out, the first providers. */
export function industryTwin(industry: Industry, body: string, content: OpenContent): string {
  const { catalogue, settings } = content;
  const address = settings.siteUrl + paths.industry(industry.slug);
  const providers = catalogue.byIndustry.get(industry.slug) ?? [];
  return page([
    twinHead(industry.name, address, industry.summary),
    given([
      labelled('Also called', plain(industry.alsoCalled.join('; '))),
      labelled('Regimes to raise', plain(listWords(industry.regimes.map((key) => CERTIFICATES[key])))),
      labelled('Services it usually hands out', serviceLinks(industry.typicalServices, content)),
    ]),
    absolute(body.trim(), settings.siteUrl),
    section(`${counted(providers.length, 'provider')} by source`, providerLines(providers, address, content)),
    twinFoot(settings.buildDate),
  ]);
}

const serviceLinks = (slugs: readonly string[], { names, settings }: OpenContent): string =>
  listWords(
    slugs.map((slug) => link(names.services.get(slug) ?? slug, settings.siteUrl + paths.service(slug))),
  );
