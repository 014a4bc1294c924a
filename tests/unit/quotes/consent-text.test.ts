import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CONSENT_TEMPLATE, CONSENT_VERSION, consentPoints } from '../../../src/lib/quotes/consent-text.ts';

const facts = {
  ...{ site: 'Plus92', contact: 'hello@plus92.example', recipients: ['Touchstone', 'ibex', 'ORCA BPO'] },
  ...{ countries: ['Pakistan', 'United States'], retentionDays: 365, consentDays: 730 },
};
const text = (change = {}) =>
  consentPoints({ ...facts, ...change })
    .map((point) => `${point.heading}: ${point.text}`)
    .join('\n');

test('the version is a day and the start of the SHA-256 of the text: who changes the text writes a new one', () => {
  const hash = createHash('sha256').update(JSON.stringify(CONSENT_TEMPLATE)).digest('hex');
  expect(CONSENT_VERSION).toMatch(new RegExp(`^20\\d\\d-\\d\\d-\\d\\d-${hash.slice(0, 8)}$`));
});

test('it names every recipient, where they are, and by which right the data go there', () => {
  expect(text()).toContain('Touchstone, ibex and ORCA BPO, and nobody else.');
  expect(text()).toContain('They work in Pakistan and United States.');
  expect(text()).toContain('Article 49(1)(b)');
});

test('it says how long, to whom to write, and that telephoning is a matter of its own', () => {
  for (const part of [
    '365 days after',
    '730 days longer',
    'hello@plus92.example',
    'only if you choose so',
    'protection authority',
  ])
    expect(text()).toContain(part);
});

test('before a provider is ticked it says so, and nothing is left open', () => {
  expect(text({ recipients: [], countries: [] })).toContain(
    'The providers you tick, by name, and nobody else.',
  );
  expect(text({ recipients: [], countries: [] })).toContain('They work in Pakistan. ');
  expect(text()).not.toMatch(/[{}]|undefined/);
});

test('what stands in a name is not filled in again', () => {
  expect(text({ recipients: ['{contact}'] })).toContain('{contact}, and nobody else.');
});
