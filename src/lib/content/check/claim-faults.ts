import { PROVIDER_KINDS } from '../../schemas/taxonomy.ts';
import { rawClaims } from './claims-view.ts';
import type { Fault } from './fault.ts';
import { fieldsIn, textsIn, type ContentView, type Entry } from './view.ts';

/** Claims that contradict their provider or their sources. */
export function claimFaults(view: ContentView): Fault[] {
  const own = new Map(view.entries.sources.map(({ name, data }) => [name, data['own'] === true]));
  return view.entries.providers.flatMap((provider) => [
    ...emptyFaults(provider),
    ...priceFaults(provider),
    ...ownFaults(provider, own),
  ]);
}

/** A page without a claim would have no source at all. */
function emptyFaults(provider: Entry): Fault[] {
  if (rawClaims(provider).length > 0) return [];
  return [
    {
      file: provider.file,
      field: 'claims',
      found: 'no claim at all',
      write: 'at least one sourced fact, for example under services',
    },
  ];
}

/** Who cannot be asked has no price to compare; that rates are quoted may be said. */
function priceFaults({ file, data }: Entry): Fault[] {
  const kinds: Record<string, { label: string; canBeAsked: boolean }> = PROVIDER_KINDS;
  const kind = kinds[String(data['kind'])];
  if (!kind || kind.canBeAsked) return [];
  return fieldsIn(data['pricing']).flatMap((claim, index) => {
    if (claim['published'] === false) return [];
    const found = `a price of a ${kind.label.toLowerCase()}, which cannot be asked for a quote`;
    return [{ file, field: `pricing.${index}`, found, write: 'no price here, or another kind of provider' }];
  });
}

/** A claim is in the firm's own words exactly when all its sources are the firm's own. */
function ownFaults(provider: Entry, own: ReadonlyMap<string, boolean>): Fault[] {
  return rawClaims(provider).flatMap(({ path, claim }) => {
    const sources = textsIn(claim['source']);
    // Unknown sources are a fault already, and what they are is not known.
    if (sources.length === 0 || sources.some((id) => !own.has(id))) return [];
    const allOwn = sources.every((id) => own.get(id));
    const says = claim['selfDeclared'] === true;
    if (says === allOwn) return [];
    return [
      {
        file: provider.file,
        field: `${provider.prefix}${path}.selfDeclared`,
        found: says
          ? `true, but not all of its sources are the firm's own`
          : `nothing, but all its sources are the firm's own`,
        write: says
          ? `nothing: leave it out, or mark the source "own": true in sources.json`
          : 'selfDeclared: true',
      },
    ];
  });
}
