import type { ListedProvider } from '../catalogue/catalogue.ts';
import { listClaims, type PlacedClaim } from '../catalogue/claims.ts';
import { claimWords } from '../format/claims.ts';
import { paths } from '../site.ts';
import { joined, toCsv, type Cell, type Column, type Table } from './csv.ts';
import type { OpenContent } from './open-content.ts';

const values = (claims: readonly { value: string }[] | undefined): string =>
  joined([...new Set((claims ?? []).map(({ value }) => value))]);

/** One row a provider, in the published order, with all that the order looks at. */
export function providersTable({ catalogue, settings }: OpenContent): Table {
  const columns: Column<ListedProvider>[] = [
    { name: 'slug', of: ({ slug }) => slug },
    { name: 'name', of: ({ name }) => name },
    { name: 'address', of: ({ slug }) => settings.siteUrl + paths.provider(slug) },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'can_be_asked', of: ({ askable }) => askable },
    { name: 'recent_independent_facts', of: ({ evidence }) => evidence.recentIndependent },
    { name: 'completeness', of: ({ completeness }) => completeness },
    { name: 'newest_as_of', of: ({ evidence }) => evidence.newest },
    { name: 'evidence_level', of: ({ evidence }) => evidence.level },
    { name: 'facts', of: ({ evidence }) => evidence.facts },
    { name: 'own_facts', of: ({ evidence }) => evidence.ownFacts },
    { name: 'sources', of: ({ evidence }) => evidence.sources },
    { name: 'cities', of: ({ cities }) => joined(cities) },
    { name: 'implied_cities', of: ({ impliedCities }) => joined(impliedCities) },
    { name: 'services', of: ({ services }) => values(services) },
    { name: 'industries', of: ({ industries }) => values(industries) },
    { name: 'channels', of: ({ channels }) => values(channels) },
    { name: 'languages', of: ({ languages }) => values(languages) },
    { name: 'client_regions', of: ({ clientRegions }) => values(clientRegions) },
    { name: 'legal_name', of: ({ legalName }) => legalName },
    { name: 'aliases', of: ({ aliases }) => joined(aliases) },
    { name: 'website', of: ({ website }) => website },
    { name: 'status', of: ({ status }) => status },
    { name: 'claimed', of: ({ claimed }) => Boolean(claimed) },
    { name: 'last_checked', of: ({ lastChecked }) => lastChecked },
  ];
  return toCsv(columns, catalogue.providers);
}

type ClaimRow = { provider: string; placed: PlacedClaim };

/** A typed value as one cell: text and numbers as they are, all else as JSON. */
const valueCell = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);

/** What only one kind of claim has: "by" a year, how a certificate is proved, that a price is only quoted. */
function particular({ claim }: PlacedClaim): Cell {
  if ('status' in claim) return String(claim.status);
  if ('qualifier' in claim) return String(claim.qualifier);
  return 'published' in claim && claim.published === false ? 'not published' : null;
}

/** One row a claim, providers in the published order; `entry` counts from 0 within the field. */
export function claimsTable({ catalogue, names }: OpenContent): Table {
  const columns: Column<ClaimRow>[] = [
    { name: 'provider', of: ({ provider }) => provider },
    { name: 'field', of: ({ placed }) => placed.field },
    { name: 'entry', of: ({ placed }) => placed.index },
    { name: 'value', of: ({ placed }) => valueCell(placed.claim.value) },
    { name: 'text', of: ({ placed }) => placed.claim.text },
    { name: 'words', of: ({ placed }) => claimWords(placed.field, placed.claim, names) },
    { name: 'city', of: ({ placed }) => placed.office?.city },
    { name: 'country', of: ({ placed }) => placed.office?.country },
    { name: 'particular', of: ({ placed }) => particular(placed) },
    { name: 'as_of', of: ({ placed }) => placed.claim.asOf },
    { name: 'own', of: ({ placed }) => Boolean(placed.claim.selfDeclared) },
    { name: 'inferred', of: ({ placed }) => Boolean(placed.claim.inferred) },
    { name: 'scope', of: ({ placed }) => placed.claim.scope },
    { name: 'note', of: ({ placed }) => placed.claim.note },
    { name: 'sources', of: ({ placed }) => joined(placed.claim.source) },
  ];
  const rows = catalogue.providers.flatMap((provider) =>
    listClaims(provider).map((placed) => ({ provider: provider.slug, placed })),
  );
  return toCsv(columns, rows);
}
