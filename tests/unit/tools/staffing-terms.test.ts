import { expect, test } from 'vitest';
import { STAFFING_TERMS } from '../../../src/lib/tools/staffing-terms.ts';

test('every term of the page has its explanation, and none stands twice in a group', () => {
  for (const { title, terms } of STAFFING_TERMS) {
    expect(
      terms.filter(({ explained }) => explained.length < 20),
      title,
    ).toEqual([]);
    expect(new Set(terms.map(({ label }) => label)).size, title).toBe(terms.length);
  }
  expect(STAFFING_TERMS.flatMap(({ terms }) => terms).length).toBeGreaterThan(30);
});
