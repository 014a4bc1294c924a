import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeAsked, comparePublished, type Orderable } from '../../../src/lib/catalogue/order.ts';
import { PROVIDER_KINDS, keysOf } from '../../../src/lib/schemas/taxonomy.ts';

const entry = (
  slug: string,
  more: Partial<Omit<Orderable, 'evidence'>> & Partial<Orderable['evidence']> = {},
): Orderable => {
  const { recentIndependent = 1, newest = '2020', ...rest } = more;
  return {
    slug,
    name: 'Firm',
    kind: 'outsourcer',
    completeness: 10,
    evidence: { recentIndependent, newest },
    ...rest,
  };
};
const sorted = (...list: Orderable[]) => [...list].sort(comparePublished).map(({ slug }) => slug);

test.each([
  ['outsourcer', true],
  ['software-and-bpo', true],
  ['staffing', true],
  ['captive', false],
  ['holding', false],
  ['vendor', false],
] as const)('%s can be asked: %s', (kind, expected) => {
  expect(canBeAsked({ kind })).toBe(expected);
});

describe('each rule decides before all that follow it', () => {
  test('who can be asked comes first, however little is known', () => {
    const captive = entry('captive', {
      kind: 'captive',
      recentIndependent: 99,
      completeness: 99,
      newest: '2026',
      name: 'A',
    });
    expect(
      sorted(captive, entry('asked', { recentIndependent: 0, completeness: 0, newest: null, name: 'Z' })),
    ).toEqual(['asked', 'captive']);
  });

  test('then more recent claims by others', () => {
    const one = entry('one', { recentIndependent: 1, completeness: 99, newest: '2026', name: 'A' });
    expect(
      sorted(one, entry('two', { recentIndependent: 2, completeness: 0, newest: null, name: 'Z' })),
    ).toEqual(['two', 'one']);
  });

  test('then the fuller page', () => {
    const thin = entry('thin', { completeness: 10, newest: '2026', name: 'A' });
    expect(sorted(thin, entry('full', { completeness: 10.5, newest: null, name: 'Z' }))).toEqual([
      'full',
      'thin',
    ]);
  });

  test('then the newest date, a year as its last day, none as oldest', () => {
    const list = [
      entry('none', { newest: null, name: 'A' }),
      entry('day', { newest: '2020-12-30', name: 'B' }),
      entry('year', { newest: '2020', name: 'C' }),
    ];
    expect(sorted(...list)).toEqual(['year', 'day', 'none']);
  });

  test('then the name, as a dictionary has it', () => {
    const list = ['Zeta', 'beta', 'Álpha', 'Beta 10'].map((name) => entry(name.toLowerCase(), { name }));
    expect(sorted(...list)).toEqual(['álpha', 'beta', 'beta 10', 'zeta']);
  });

  test('then the slug', () => {
    expect(sorted(entry('firm-b'), entry('firm-a'), entry('firm'))).toEqual(['firm', 'firm-a', 'firm-b']);
  });
});

// Few values for each field, so that ties are common.
const anyEntry = fc.record({
  slug: fc.stringMatching(/^[ab]{1,3}$/),
  name: fc.constantFrom('Alpha', 'alpha', 'Ålpha', 'Beta'),
  kind: fc.constantFrom(...keysOf(PROVIDER_KINDS)),
  completeness: fc.constantFrom(0, 3.75, 7.5),
  evidence: fc.record({
    recentIndependent: fc.constantFrom(0, 1, 2),
    newest: fc.constantFrom(null, '2020', '2020-12', '2020-12-31', '2021-01'),
  }),
});
const anyList = fc.uniqueArray(anyEntry, { selector: ({ slug }) => slug, maxLength: 12 });

describe('the published order', () => {
  test('is a total order: of two different providers exactly one comes first', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (a, b) => {
        expect(Math.sign(comparePublished(a, b)) + Math.sign(comparePublished(b, a))).toBe(0);
        if (a.slug !== b.slug) expect(comparePublished(a, b)).not.toBe(0);
      }),
    );
  });

  test('gives 0 for a provider and itself', () => {
    fc.assert(
      fc.property(anyEntry, (a) => {
        expect(Math.abs(comparePublished(a, structuredClone(a)))).toBe(0);
      }),
    );
  });

  test('is transitive', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, anyEntry, (a, b, c) => {
        if (comparePublished(a, b) <= 0 && comparePublished(b, c) <= 0)
          expect(comparePublished(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the order in which the providers were read', () => {
    const shuffled = anyList.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(sorted(...other)).toEqual(sorted(...list));
      }),
    );
  });

  test('does not look at payment, sponsorship, clicks or any other field', () => {
    const extra = fc.array(
      fc.record({
        paid: fc.boolean(),
        sponsor: fc.boolean(),
        clicks: fc.nat(),
        rank: fc.integer(),
        claimed: fc.boolean(),
      }),
      { minLength: 12, maxLength: 12 },
    );
    fc.assert(
      fc.property(anyList, extra, (list, extras) => {
        const dressed = list.map((item, index) => ({ ...item, ...extras[index] }));
        expect(sorted(...dressed)).toEqual(sorted(...list));
      }),
    );
  });

  test('stays as it was for the others when one is taken out', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), (list, at) => {
        const gone = list[at % Math.max(1, list.length)]?.slug;
        expect(sorted(...list.filter(({ slug }) => slug !== gone))).toEqual(
          sorted(...list).filter((slug) => slug !== gone),
        );
      }),
    );
  });
});
