import { describe, expect, test } from 'vitest';
import { listClaims } from '../../../src/lib/catalogue/claims.ts';
import * as notes from '../../../src/lib/content/notes.ts';
import type { Claim } from '../../../src/lib/schemas/claim.ts';
import type { City } from '../../../src/lib/schemas/city.ts';
import type { Source } from '../../../src/lib/schemas/source.ts';
import type { Stat } from '../../../src/lib/schemas/stat.ts';
import { city, claim, office, provider } from '../catalogue/make.ts';

const source = (id: string, more: Partial<Source> = {}): Source => ({
  ...{ id, url: null, title: `Title of ${id}`, publisher: `The ${id}`, published: '2024-05' },
  ...{ retrieved: '2026-11-21', ...more },
});
const register = new Map(
  [
    source('press', { read: 'excerpt', via: 'a stored copy' }),
    source('letter', { read: 'whole' }),
    source('own-page', { own: true, publisher: 'Firm Ltd' }),
  ].map((entry) => [entry.id, entry]),
);
const names = { services: new Map([['dispatch', 'Dispatch']]), industries: new Map<string, string>() };

const noteOfClaim = (
  field: 'services' | 'founded',
  value: unknown,
  more: Partial<Claim> & { own?: boolean } = {},
) => {
  const [placed] = listClaims(provider('firm', { [field]: [claim(value, more)] }));
  return notes.claimNote(placed!, names, register);
};

describe('the note of a claim', () => {
  test('says the value, who, as of when, when and how much was read, and by which way', () => {
    expect(noteOfClaim('services', 'dispatch', { asOf: '2017-05' })).toEqual({
      id: 'services-0',
      value: 'Dispatch',
      own: false,
      sources: [register.get('press')],
      lines: [
        ['Who', 'The press'],
        ['As of', 'May 2017'],
        ['Read', '21 November 2026, an excerpt'],
        ['Via', 'a stored copy'],
      ],
    });
  });

  test('says so when there is no date', () => {
    expect(noteOfClaim('founded', 2003).lines).toContainEqual(['As of', 'no date on the page']);
  });

  test("says so when the words are the firm's own", () => {
    const note = noteOfClaim('founded', 2003, { own: true });
    expect(note.own).toBe(true);
    expect(note.lines).toContainEqual(['Who', 'Firm Ltd, in its own words']);
  });

  test('says so when the source only implies it', () => {
    expect(noteOfClaim('founded', 2003, { inferred: true }).value).toBe('Implied: 2003');
  });

  test('carries how it was put, what it is about and a caution', () => {
    const { lines } = noteOfClaim('services', 'dispatch', {
      text: 'taxi desk',
      scope: 'at night',
      note: 'Old.',
    });
    expect(lines.slice(-4)).toEqual([
      ['Put as', 'taxi desk'],
      ['About', 'at night'],
      ['Note', 'Old.'],
      ['Via', 'a stored copy'],
    ]);
  });

  test('does not repeat the value as how it was put', () => {
    expect(
      noteOfClaim('services', 'dispatch', { text: 'Dispatch' }).lines.map(([label]) => label),
    ).not.toContain('Put as');
  });

  test('never prints the quote', () => {
    const note = noteOfClaim('services', 'dispatch', { quote: 'secret evidence' });
    expect(JSON.stringify({ value: note.value, lines: note.lines })).not.toContain('secret evidence');
  });

  test('names each of several sources, and what they share once', () => {
    const { lines, sources } = noteOfClaim('founded', 2003, { source: ['press', 'letter'] });
    expect(sources).toHaveLength(2);
    expect(lines[0]).toEqual(['Who', 'The press; The letter']);
    expect(lines[2]).toEqual(['Read', '21 November 2026, an excerpt; 21 November 2026, the whole text']);
  });

  test('of an office names the city, or says that none was found', () => {
    const firm = provider('firm', { offices: [office('Lahore'), office(null)] });
    expect(listClaims(firm).map((placed) => notes.claimNote(placed, names, register).value)).toEqual([
      'Lahore: an office',
      'Pakistan, city not found: an office',
    ]);
  });

  test('cannot be made of an unknown source', () => {
    expect(() => noteOfClaim('founded', 2003, { source: ['gone'] })).toThrow(
      'Source "gone" is not in sources.json',
    );
  });
});

describe('the notes of a city', () => {
  const exampur: City = {
    ...city('Exampur'),
    geonamesId: 7,
    population: {
      ...{
        value: 18868021,
        year: 2023,
        kind: 'city (census)',
        source: ['press'],
        quote: 'x',
        confidence: 'reported',
      },
      alternatives: [
        { value: 20400000, kind: 'division', source: ['letter'], quote: 'x' },
        { value: 19000000, kind: 'district', source: ['press'], quote: 'x' },
      ],
    },
  };

  test('population: the count, what was counted, and the counts that differ', () => {
    const note = notes.populationNote(exampur, register)!;
    expect(note.value).toBe('18,868,021 people');
    expect(note.sources.map(({ id }) => id)).toEqual(['press', 'letter']);
    expect(note.lines).toEqual([
      ['Who', 'The press; The letter'],
      ['As of', '2023'],
      ['Read', '21 November 2026, an excerpt; 21 November 2026, the whole text'],
      ['What', 'city (census)'],
      ['Differs', '20,400,000, division; 19,000,000, district'],
      ['Via', 'a stored copy'],
    ]);
  });

  test('population that was not found has no note', () => {
    expect(notes.populationNote(city('Nowhere'), register)).toBeNull();
  });

  test('position: degrees, and the number in GeoNames', () => {
    const note = notes.coordinatesNote(exampur, register);
    expect(note.value).toBe('30° north, 70° east');
    expect(note.lines).toContainEqual(['GeoNames', 'number 7']);
  });

  test('a fact: its words, its period and its number', () => {
    const fact = {
      ...{ id: 'tariff', field: 'power tariff', text: 'National tariff', value: 31.59, unit: 'PKR per kWh' },
      ...{ period: 'FY2025-26', source: ['letter'], quote: 'x', confidence: 'reported' as const },
    };
    const note = notes.cityFactNote(fact, register);
    expect(note).toMatchObject({ id: 'tariff', value: 'National tariff' });
    expect(note.lines).toContainEqual(['As of', 'FY2025-26']);
    expect(note.lines).toContainEqual(['Figure', '31.59 PKR per kWh']);
    expect(notes.cityFactNote({ ...fact, value: null, period: null }, withDates(null)).lines).toEqual([
      ['Who', 'The letter'],
      ['As of', 'no date on the page'],
      ['Read', '21 November 2026, the whole text'],
    ]);
  });

  test('a fact without a period says of when its source is', () => {
    const fact = {
      ...{ id: 'park', field: 'park', text: 'A park', value: null, unit: null, period: null },
      ...{ source: ['letter'], quote: 'x', confidence: 'reported' as const },
    };
    expect(notes.cityFactNote(fact, withDates('2025-02-14')).lines).toContainEqual([
      'As of',
      'not said; the source is of 14 February 2025',
    ]);
  });
});

test('the note of a figure says what it is, of what time, and when it was published', () => {
  const stat: Stat = {
    ...{
      id: 'exports',
      title: 'Exports',
      value: 3810000000,
      unit: 'USD',
      scope: 'Services',
      geography: 'PK',
    },
    ...{ period: { label: 'FY2024-25', start: null, end: null }, source: ['letter'], quote: 'x' },
    ...{ confidence: 'reported', note: null, series: null, conflictsWith: [] },
  };
  expect(notes.statNote(stat, register)).toMatchObject({
    id: 'exports',
    value: '$3.81bn',
    lines: [
      ['Who', 'The letter'],
      ['As of', 'FY2024-25'],
      ['Read', '21 November 2026, the whole text'],
      ['What', 'Exports'],
      ['Scope', 'Services'],
      ['Published', 'May 2024'],
    ],
  });
});

describe('the notes of a page', () => {
  const note = (id: string, ...ids: string[]): notes.Note => ({
    id,
    value: id,
    lines: [],
    own: false,
    sources: ids.map((name) => register.get(name)!),
  });
  const page = notes.collectNotes([
    note('a', 'letter'),
    null,
    note('b', 'press', 'letter'),
    note('a', 'own-page'),
  ]);

  test('number the sources in the order of first use, each once', () => {
    expect([...page.numberOf]).toEqual([
      ['letter', 1],
      ['press', 2],
    ]);
    expect(page.sources.map(({ id }) => id)).toEqual(['letter', 'press']);
  });

  test('keep the first note of an id', () => {
    expect([...page.notes.keys()]).toEqual(['a', 'b']);
    expect(notes.noteOf(page, 'a').sources[0]?.id).toBe('letter');
  });

  test('a mark without a note names what is known', () => {
    expect(() => notes.noteOf(page, 'c')).toThrow('No note "c" on this page: known are a, b');
  });
});

/** The register with one date for all of its sources. */
function withDates(published: string | null): typeof register {
  return new Map([...register].map(([id, source]) => [id, { ...source, published }]));
}
