import { expect, test } from 'vitest';
import { ALWAYS, coversHours, judgeFit } from '../../../../src/lib/catalogue/scoring/fit-reasons.ts';
import { MISSING } from '../../../../src/lib/catalogue/scoring/interval.ts';
import { claim, provider } from '../make.ts';

test.each([
  [{ always: true as const }, true],
  [{ daysPerWeek: 7, hoursPerDay: 24 }, true],
  [{ open: '00:00', close: '24:00', daysPerWeek: 7 }, true],
  [{ hoursPerDay: 24 }, null],
  [{ daysPerWeek: 7 }, null],
  [{}, null],
  [{ daysPerWeek: 5, hoursPerDay: 24 }, false],
  [{ daysPerWeek: 5 }, false],
  [{ open: '10:00', close: '19:00' }, false],
])('24/7 against %o: %s', (hours, expected) => {
  expect(coversHours(hours, ALWAYS)).toBe(expected);
});

test('a shift past midnight has its hours', () => {
  const night = { open: '18:00', close: '03:00', daysPerWeek: 5 };
  expect(coversHours(night, { daysPerWeek: 5, hoursPerDay: 9 })).toBe(true);
  expect(coversHours(night, { daysPerWeek: 5, hoursPerDay: 9.5 })).toBe(false);
});

test('each condition asked has one reason, with its claims, date and words', () => {
  const firm = provider('firm', {
    services: [
      claim('sales'),
      claim('support', { asOf: '2017-05' }),
      claim('support', { own: true, asOf: '2026' }),
    ],
    languages: [claim('en-GB', { own: true })],
    hours: [claim({ daysPerWeek: 5, hoursPerDay: 24 })],
  });
  const asked = { services: ['support'], channels: ['chat'], languages: ['en'], hours: ALWAYS };
  const [service, channel, language, hours] = judgeFit(firm, asked, 'Not found');
  expect(service).toEqual({
    ...{ part: 'service', words: 'support', claimIds: ['services-1', 'services-2'], asOf: '2026' },
    ...{ ownWords: false, notCounted: [], evidence: { low: 1, high: 1, known: true } },
  });
  expect(channel).toMatchObject({
    part: 'channel',
    words: 'Not found',
    claimIds: [],
    ownWords: false,
    evidence: MISSING,
  });
  expect(language).toMatchObject({ words: 'en-GB', ownWords: true, evidence: { low: 0.5, high: 1 } });
  expect(hours).toMatchObject({
    words: '24 hours a day, 5 days a week',
    evidence: { low: 0, high: 0, known: true },
  });
});

test('a language without a region does not cover one with it', () => {
  const firm = provider('firm', { languages: [claim('en'), claim('eng')] });
  expect(judgeFit(firm, { languages: ['en-GB'] }, 'Not found')[0]?.evidence).toEqual(MISSING);
  expect(judgeFit(firm, { languages: ['en'] }, 'Not found')[0]?.claimIds).toEqual(['languages-0']);
});

test('any value of a list meets its condition', () => {
  const firm = provider('firm', { channels: [claim('chat')] });
  const [reason] = judgeFit(firm, { channels: ['email', 'chat'] }, 'Not found');
  expect(reason).toMatchObject({ words: 'Chat', evidence: { low: 1, high: 1 } });
});

test('hours that do not tell enough are shown and do not count', () => {
  const firm = provider('firm', { hours: [claim({ hoursPerDay: 24 })] });
  expect(judgeFit(firm, { hours: ALWAYS }, 'Not stated')[0]).toMatchObject({
    ...{ words: 'Not stated', claimIds: [], evidence: MISSING },
    notCounted: [{ id: 'hours-0', why: 'does not say enough' }],
  });
});

test('what is only implied does not count', () => {
  const firm = provider('firm', { services: [claim('support', { inferred: true })] });
  expect(judgeFit(firm, { services: ['support'] }, 'Not found')[0]).toMatchObject({
    ...{ evidence: MISSING, notCounted: [{ id: 'services-0', why: 'only implied' }] },
  });
});

test('nothing asked, no reasons', () => {
  expect(judgeFit(provider('firm', { services: [claim('support')] }), { services: [] }, 'Not found')).toEqual(
    [],
  );
});
