import type { ListedProvider } from '../catalogue/catalogue.ts';
import { listClaims, type PlacedClaim } from '../catalogue/claims.ts';
import { missingFacts, missingLabel } from '../catalogue/missing.ts';
import { sourcesDiffer } from '../content/ledger.ts';
import { noteIdOf } from '../content/prose.ts';
import { claimWords } from '../format/claims.ts';
import { dateWords } from '../format/dates.ts';
import { EVIDENCE_WORDS } from '../format/evidence.ts';
import { counted, listWords } from '../format/numbers.ts';
import type { ClaimField } from '../schemas/provider.ts';
import { CERTIFICATE_STATUSES, PROVIDER_KINDS, type CertificateStatus } from '../schemas/taxonomy.ts';
import { paths } from '../site.ts';
import { absolute, link, list, numberSources, page, plain, section, type Numbered } from './markdown.ts';
import type { OpenContent } from './open-content.ts';
import { labelled, twinFoot, twinHead } from './twin-head.ts';

const LABELS: Record<ClaimField, string> = {
  founded: 'Founded',
  headquarters: 'Head office',
  offices: 'Office',
  services: 'Service',
  industries: 'Industry',
  headcount: 'People',
  certifications: 'Certificate',
  languages: 'Language',
  channels: 'Channel',
  hours: 'Hours',
  clientRegions: 'Clients in',
  pricing: 'Price',
  minimumEngagement: 'Smallest contract',
  listedOn: 'Listed on',
  parentCompany: 'Owner',
  notable: 'Also known',
  alsoOffers: 'Also offers',
};

/** Markdown twin of a profile: its text, every claim with who says so and when, what was not found, the sources. */
export function providerTwin(provider: ListedProvider, content: OpenContent): string {
  const { catalogue, register, texts, settings } = content;
  const sources = numberSources(register, settings.siteUrl);
  const claims = listClaims(provider);
  const cityNames = new Map(catalogue.cities.map(({ slug, name }) => [slug, name]));
  const cities = provider.cities.map((slug) =>
    link(cityNames.get(slug) ?? slug, settings.siteUrl + paths.city(slug)),
  );
  const text = withMarks(texts.get(provider.slug) ?? '', claims, sources);
  const facts = claims.map((placed) => claimLine(placed, content, sources));
  const differ = [...new Set(claims.map(({ field }) => field))].filter((field) =>
    sourcesDiffer(
      field,
      claims.filter((placed) => placed.field === field),
    ),
  );
  const missing = missingFacts(provider, new Set(cityNames.values())).map(({ label }) => label);
  const { evidence } = provider;
  return page([
    twinHead(provider.name, settings.siteUrl + paths.provider(provider.slug)),
    list(
      [
        labelled(
          'Kind',
          `${PROVIDER_KINDS[provider.kind].label}${provider.askable ? '' : ', cannot be asked for a quote'}`,
        ),
        labelled('Legal name', provider.legalName && plain(provider.legalName)),
        labelled('Also known as', provider.aliases && plain(provider.aliases.join('; '))),
        labelled('Website', provider.website && `<${provider.website}>`),
        labelled('Cities', cities.length > 0 ? listWords(cities) : missingLabel(provider)),
        labelled(
          'Evidence',
          `${EVIDENCE_WORDS[evidence.level]}; ${counted(evidence.facts, 'fact')} from ${counted(evidence.sources, 'source')}, ${evidence.ownFacts} in its own words; newest dated fact: ${evidence.newest ? dateWords(evidence.newest) : 'none'}`,
        ),
        labelled('Last checked', dateWords(provider.lastChecked)),
      ].filter((line) => line !== null),
    ),
    absolute(text, settings.siteUrl),
    section(
      'What is known',
      list(facts),
      differ.length > 0 &&
        `Sources differ on: ${listWords(differ.map((field) => LABELS[field].toLowerCase()))}.`,
    ),
    section(`${missingLabel(provider)} in what we read`, list(missing.map(plain))),
    section('Sources', sources.list()),
    twinFoot(settings.buildDate),
  ]);
}

/** A claim in one line: what, who says so, as of when, cautions, and the numbers of its sources. */
function claimLine(placed: PlacedClaim, { names, register }: OpenContent, sources: Numbered): string {
  const { field, claim, office } = placed;
  const words = claimWords(field, claim, names);
  const place = office && `${office.city ?? 'city not given'}, ${office.country}: `;
  const status = 'status' in claim && `, ${CERTIFICATE_STATUSES[claim.status as CertificateStatus]}`;
  const who = claim.selfDeclared
    ? 'own words'
    : listWords([...new Set(claim.source.map((id) => register.get(id)?.publisher ?? id))]);
  const cautions = [
    claim.text && claim.text !== words && `put as: ${claim.text}`,
    claim.scope && `about: ${claim.scope}`,
    claim.note && `note: ${claim.note}`,
  ].filter((caution) => typeof caution === 'string');
  const said = `${claim.inferred ? 'implied: ' : ''}${place ?? ''}${words}${status || ''}`;
  const when = claim.asOf ? dateWords(claim.asOf) : 'undated';
  return `${LABELS[field]}: ${plain(said)} (${plain([who, when, ...cautions].join('; '))}) ${sources.mark(claim.source)}`;
}

/** Each reference of the text, such as [2003](#founded.0), becomes its words and the numbers of its sources. */
function withMarks(text: string, claims: readonly PlacedClaim[], sources: Numbered): string {
  const byId = new Map(claims.map((placed) => [placed.id, placed.claim]));
  return text.replace(/\[([^\]]*)\]\(#([^)]+)\)/g, (_all, words: string, reference: string) => {
    const claim = byId.get(noteIdOf(reference, true));
    return claim ? `${words} ${sources.mark(claim.source)}` : words;
  });
}
