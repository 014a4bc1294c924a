import { expect, test } from 'vitest';
import { importsOf } from './support/imports.ts';

test.each([
  ["import { z } from 'zod';", 'zod', false],
  ["import type { A } from './a.ts';", 'src/lib/a.ts', true],
  ["import { type A, type B } from './a.ts';", 'src/lib/a.ts', true],
  ["import { type A, b } from './a.ts';", 'src/lib/a.ts', false],
  ["import './a.css';", 'src/lib/a.css', false],
  ["export * from '../a.ts';", 'src/a.ts', false],
  ["const { a } = await import('./a.ts');", 'src/lib/a.ts', false],
])('an import is read rightly: %s', (code, to, typeOnly) => {
  expect(importsOf('src/lib/x.ts', code)).toEqual([{ from: 'src/lib/x.ts', to, typeOnly }]);
});
