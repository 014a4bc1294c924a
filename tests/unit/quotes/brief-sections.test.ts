import { expect, test } from 'vitest';
import { briefSections } from '../../../src/lib/quotes/brief-sections.ts';
import type { Brief } from '../../../src/lib/schemas/brief/brief.ts';
import { sampleBrief } from '../../support/request-samples.ts';

const names = { service: () => 'Customer support', industry: () => 'Retail and e-commerce' };
const sections = (change: Partial<Brief> = {}) => briefSections(sampleBrief(change), names);
const musts = (change: Partial<Brief>) =>
  sections(change)
    .flatMap(({ lines }) => lines)
    .filter(({ isMust }) => isMust)
    .map(({ label }) => label);

test('the brief is read in the order of its form, and a part without a word is left out', () => {
  expect(sections().map(({ title, lines }) => [title, lines.map(({ label }) => label)])).toEqual([
    ['What you need', ['Services', 'Start']],
    ['Volume and hours', ['Volume', 'Time zone of the hours', 'Hours', 'Language']],
  ]);
});

test('the words of the buyer stand as they were written', () => {
  const [first] = sections({ problem: 'One.\nTwo.' });
  expect(first?.lines).toContainEqual({ label: 'Problem to solve', value: 'One.\nTwo.', isMust: false });
});

test('what may not be missing is marked at its line, services and required regimes always', () => {
  expect(musts({})).toEqual(['Services']);
  expect(musts({ musts: ['hours', 'languages'], mustRegimes: ['soc-2'] })).toEqual([
    ...['Services', 'Time zone of the hours', 'Hours', 'Language', 'Must have'],
  ]);
  expect(musts({ musts: ['targets'], serviceLevel: 80, withinSeconds: 20, csat: 85 })).toEqual([
    ...['Services', 'Answered in time', 'Satisfied customers'],
  ]);
});

test('the marks make no line of their own, and the questions come last by themselves', () => {
  const all = sections({ musts: ['hours'], questions: 'May we visit?' });
  expect(all.flatMap(({ lines }) => lines).map(({ label }) => label)).not.toContain(
    'What may not be missing',
  );
  expect(all.at(-1)).toEqual({
    title: 'Questions',
    lines: [{ label: 'To all providers', value: 'May we visit?', isMust: false }],
  });
});
