import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../fixtures/vectors');

type Numbers = Record<string, number | boolean | null>;
export type Vector<Input> = Input & { id: string; expected: Numbers & { requiredAgents?: number } };

export const readVectors = <Shape>(file: string): Shape =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Shape;

/** Every expected number within 1e-9 of it, or within 1e-12 where it is below 1e-12; the rest the same. */
export function expectMeasures(found: object, expected: Numbers): void {
  const names = Object.keys(expected).filter((name) => name !== 'requiredAgents');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const [got, wanted] = [(found as Numbers)[name], expected[name]];
    if (typeof wanted !== 'number' || typeof got !== 'number') expect(got, name).toBe(wanted);
    else {
      const slack = Math.abs(wanted) < 1e-12 ? 1e-12 : Math.abs(wanted) * 1e-9;
      expect(Math.abs(got - wanted), `${name}: ${got}, expected ${wanted}`).toBeLessThanOrEqual(slack);
    }
  }
}
