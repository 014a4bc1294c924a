import { describe, expect, test } from 'vitest';
import { canonicalZone } from '../../../src/lib/catalogue/working-hours.ts';
import { buildCatalogue } from '../../../src/lib/catalogue/catalogue.ts';
import { BUYERS_ZONES, buildFindView } from '../../../src/lib/content/find-view.ts';
import { namesOf, registerOf, type LiveSite } from '../../../src/lib/content/live-site.ts';
import type { Hours } from '../../../src/lib/schemas/provider.ts';
import type { Source } from '../../../src/lib/schemas/source.ts';
import { city, claim, office, provider, service } from '../catalogue/make.ts';
import { noCosts } from '../tools/make-costs.ts';

const source = (id: string): Source =>
  ({
    ...{ id, title: id, publisher: id, url: `https://${id}.example/`, kind: 'press', published: '2026' },
    ...{ retrieved: '2026-11-21', selfDeclared: false },
  }) as unknown as Source;

const dispatch = [claim('dispatch')];
const lahore = [office('Lahore')];
const providers = [
  provider('owl', {
    name: 'Owl',
    services: dispatch,
    offices: lahore,
    hours: [claim<Hours>({ always: true }, { own: true })],
  }),
  provider('day', {
    name: 'Day',
    services: dispatch,
    offices: lahore,
    hours: [claim<Hours>({ hoursPerDay: 8 }, { text: 'office hours' })],
  }),
  provider('silent', { name: 'Silent', services: dispatch, offices: lahore, claimed: true } as object),
  provider('captive', { name: 'Captive', kind: 'captive', services: dispatch, offices: lahore }),
  provider('hint', { name: 'Hint', services: dispatch, offices: [office('Lahore', { inferred: true })] }),
  provider('pci', {
    name: 'Pci',
    certifications: [
      { ...claim('pci-dss-4.0.1' as const), status: 'documentSeen' as const },
      { ...claim('soc-2' as const), status: 'expired' as const },
    ],
  }),
];
const services = [
  { ...service('dispatch', 1), name: 'Dispatch', related: ['collections'] },
  { ...service('collections', 2), name: 'Collections', related: ['dispatch'] },
];
const catalogue = buildCatalogue(
  { providers, services, cities: [city('Lahore'), city('Karachi')], industries: [] },
  '2026-11-22',
);
const live: LiveSite = {
  catalogue,
  names: namesOf(catalogue),
  register: registerOf([source('press'), source('own-page')]),
  lastChanged: '2026-11-21',
  costs: noCosts,
};
const view = (address: string) => buildFindView(live, new URLSearchParams(address));

/** "owl: met 24/7, in its own words" of every row. */
const conditionsOf = (address: string) =>
  view(address).groups.flatMap(({ rows }) =>
    rows.map(({ row, conditions }) =>
      [
        row.slug,
        ...conditions.map(
          ({ state, parts, also }) => `${state}: ${parts.map(({ words }) => words).join(', ')}${also}`,
        ),
      ].join(' | '),
    ),
  );
const facet = (address: string, name: string) => {
  const { first, folded, last } = view(address).facets;
  return [...first, ...folded, ...last].find((each) => each.facet === name)!;
};
const counts = (address: string, name: string) =>
  facet(address, name).options.map(({ label, count }) => `${label}: ${count}`);

describe('conditions of a row', () => {
  test('met, not met and not found, each in words; service and city leave "own words" to the level of evidence', () => {
    expect(conditionsOf('service=dispatch&hours=24-7')).toEqual([
      'owl | met: Dispatch | met: 24/7, in its own words',
      'hint | met: Dispatch | unknown: 24/7 not found',
      'silent | met: Dispatch | unknown: 24/7 not stated',
      'captive | met: Dispatch | unknown: 24/7 not found',
      'day | met: Dispatch | not-met: office hours',
    ]);
  });

  test('what is met or denied has a note, what is not found has none', () => {
    const { groups, notes } = view('hours=24-7');
    const ids = new Set(notes.map(({ id }) => id));
    const parts = groups.flatMap(({ rows }) =>
      rows.flatMap(({ conditions }) =>
        conditions.map(({ state, parts }) => ({ state, noteId: parts[0]!.noteId })),
      ),
    );
    expect(parts.filter(({ state }) => state === 'unknown').every(({ noteId }) => noteId === null)).toBe(
      true,
    );
    const marked = parts.filter(({ state }) => state !== 'unknown');
    expect(marked).toHaveLength(2);
    expect(marked.every(({ noteId }) => noteId !== null && ids.has(noteId))).toBe(true);
  });

  test('a city that is only implied is neither met nor hidden', () => {
    expect(conditionsOf('city=lahore&must=').at(-2)).toBe('pci | unknown: Lahore not found');
    expect(conditionsOf('city=lahore&must=').find((row) => row.startsWith('hint'))).toBe(
      'hint | unknown: Lahore only implied',
    );
  });

  test('a certificate says how it is proved; one that ran out says so', () => {
    expect(conditionsOf('cert=pci-dss')[0]).toBe('pci | met: PCI DSS, document seen');
    expect(conditionsOf('cert=soc-2').at(-1)).toBe('pci | not-met: SOC 2: expired');
  });

  test('level and kind stand in the row already', () => {
    expect(conditionsOf('kind=captive')).toEqual(['captive']);
  });
});

describe('facets', () => {
  test('musts are counted, wishes say so, and those that cannot be asked stand after a plus', () => {
    expect(counts('', 'service')).toEqual(['Dispatch: 4 + 1', 'Collections: 0']);
    expect(counts('', 'hours')).toEqual(['24/7: 1 says so', 'Overlap with my working day: ']);
    expect(counts('must=hours', 'hours')[0]).toBe('24/7: 1');
    expect(facet('', 'service').options[0]!.spoken).toBe('4 that can be asked and 1 that cannot');
    expect(counts('', 'language')).toEqual([
      'Arabic: none say so',
      'English: none say so',
      'Urdu: none say so',
    ]);
  });

  test('an overlap is counted once the zone is known', () => {
    expect(counts('zone=Europe/London', 'hours')[1]).toBe('Overlap with my working day: 1 says so');
  });

  test('what we compute offers no switch', () => {
    expect(facet('', 'evidence').must).toBeNull();
    expect(facet('', 'city').must).toBe(true);
    expect(facet('', 'hours').must).toBe(false);
  });

  test('of a long list five are shown, and what is chosen, however rare', () => {
    const many = Array.from({ length: 24 }, (_, index) => service(`s${index}`, index));
    const large = {
      ...live,
      catalogue: buildCatalogue({ providers: [], services: many, cities: [], industries: [] }, '2026-11-22'),
    };
    const { first } = buildFindView(large, new URLSearchParams('service=s20')).facets;
    expect(first[0]!.options.map(({ value }) => value)).toEqual(['s0', 's1', 's2', 's3', 's4', 's20']);
    expect(first[0]!.more).toMatchObject({ label: 'All 24 services' });
    expect(first[0]!.more!.options).toHaveLength(18);
  });

  test('every zone that is offered is written as its tables write it', () => {
    expect(BUYERS_ZONES.filter((zone) => canonicalZone(zone) !== zone)).toEqual([]);
    expect(view('zone=Asia/Kathmandu').zones.filter(({ chosen }) => chosen)).toHaveLength(1);
  });
});

describe('the page', () => {
  test('its one address: order and repetition of keys change nothing, a page beyond the last is the last', () => {
    expect(view('hours=24-7&service=dispatch&x=1&service=dispatch&page=9').canonical).toBe(
      '/providers/find/?service=dispatch&hours=24-7',
    );
    expect(view('').canonical).toBe('/providers/find/');
  });

  test('groups have their headings', () => {
    expect(view('service=dispatch&hours=24-7').groups.map(({ heading }) => heading)).toEqual([
      null,
      'Shown, but cannot be asked for a quote',
      '1 says otherwise',
    ]);
  });

  test('nobody: the condition in the way, then what is near, each with results', () => {
    const { heading, near } = view('service=collections&city=lahore');
    expect(heading).toBe('No provider states all of this');
    expect(near!.drop).toBe('Leaving out the condition “Service” helps most: 4 providers.');
    expect(near!.searches).toEqual([
      { label: 'Lahore, any service', path: '/providers/find/?city=lahore', count: '4 providers' },
      {
        label: 'Dispatch, Lahore',
        path: '/providers/find/?service=dispatch&city=lahore',
        count: '4 providers',
      },
      { label: 'Dispatch, any city', path: '/providers/find/?service=dispatch', count: '5 providers' },
      { label: 'All providers', path: '/providers/find/', count: '6 providers' },
    ]);
  });

  test('the words of the order follow the sort', () => {
    expect(view('').order).toMatch(/^Order: can be asked, facts by others/);
    expect(view('hours=24-7&sort=name').order).toBe('Order: can be asked, conditions met, name.');
  });

  test('bad values are told, and the rest is searched', () => {
    const { problems, count } = view('service=juggling&city=lahore');
    expect(problems).toEqual([
      '“juggling” is not a service on this site: choose one from the list of services.',
    ]);
    expect(count).toBe('4 providers');
  });
});
