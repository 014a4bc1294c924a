import { describe, expect, test } from 'vitest';
import { after, DAY, HOUR, SECOND } from '../../../src/lib/server/clock.ts';
import { isHeld, scoreSpam, spamWords, type SpamSigns } from '../../../src/lib/server/guard/spam.ts';
import { fastest } from '../../support/fastest.ts';
import { countHeld, makeCorpus } from './spam-corpus.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const honest: SpamSigns = {
  ...{ honeypot: '', started: after(now, -300 * SECOND), now, sameTextFromOthers: 0 },
  texts: ['Customers in California wait until morning.', 'Zendesk', 'none', 'none', 'none'],
};
const scoreOf = (signs: Partial<SpamSigns>) => scoreSpam({ ...honest, ...signs });

test('what a person sends in five minutes scores nothing', () => {
  expect(scoreSpam(honest)).toEqual({ score: 0, reasons: [] });
});

describe('one sign by itself', () => {
  const long = 'The same sentence in every field of the form.';
  test.each<[string, Partial<SpamSigns>, string, number, boolean]>([
    ['the hidden field', { honeypot: 'x' }, 'hidden-field', 0.9, true],
    ['a space in the hidden field', { honeypot: ' ' }, 'hidden-field', 0.9, true],
    ['less than 3 seconds', { started: after(now, -2_999) }, 'too-fast', 0.6, true],
    ['3 seconds', { started: after(now, -3_000) }, 'fast', 0.2, false],
    ['9.999 seconds', { started: after(now, -9_999) }, 'fast', 0.2, false],
    ['no start', { started: undefined }, 'no-start', 0.3, false],
    ['the text of another address', { sameTextFromOthers: 1 }, 'same-text', 0.6, true],
    [
      'three links',
      { texts: ['https://a.example http://b.example', 'www.c.example'] },
      'some-links',
      0.2,
      false,
    ],
    ['five links', { texts: ['https://a.example '.repeat(5)] }, 'some-links', 0.2, false],
    ['six links', { texts: ['[url=x] <a href=y> https://z.example '.repeat(2)] }, 'many-links', 0.5, true],
    [
      'a third of links',
      { texts: [`${'https://a.example '.repeat(6)}${'word '.repeat(12)}`] },
      'many-links',
      0.5,
      true,
    ],
    [
      'less than a third',
      { texts: [`${'https://a.example '.repeat(6)}${'word '.repeat(13)}`] },
      'some-links',
      0.2,
      false,
    ],
    [
      'fifteen in a long text',
      { texts: [`${'https://a.example '.repeat(15)}${'word '.repeat(500)}`] },
      'many-links',
      0.5,
      true,
    ],
    [
      'fourteen in a long text',
      { texts: [`${'https://a.example '.repeat(14)}${'word '.repeat(500)}`] },
      'some-links',
      0.2,
      false,
    ],
    [
      'one text in three fields',
      { texts: [long, ` ${long.toUpperCase()}`, long.replace(/ /g, '\n')] },
      'repeated-text',
      0.4,
      false,
    ],
  ])('%s', (_name, signs, reason, score, held) => {
    const found = scoreOf(signs);
    expect(found).toEqual({ score, reasons: [reason] });
    expect(isHeld(found)).toBe(held);
  });

  test.each<[string, Partial<SpamSigns>]>([
    ['10 seconds', { started: after(now, -10_000) }],
    ['a page that lay open for 23 hours', { started: after(now, -23 * HOUR) }],
    ['two links', { texts: ['https://a.example and www.b.example'] }],
    ['one text in two fields', { texts: [long, long] }],
    ['a short word in every field', { texts: Array.from({ length: 20 }, () => 'to be agreed') }],
    ['no text', { texts: [] }],
    ['a hidden field that was not sent', { honeypot: undefined }],
  ])('%s is none', (_name, signs) => {
    expect(scoreOf(signs)).toEqual({ score: 0, reasons: [] });
  });
});

test('several doubts add up and stay below 1', () => {
  // 1 - 0.7 * 0.8 = 0.44; with a repeated text 1 - 0.56 * 0.6 = 0.664.
  const links = 'https://a.example https://b.example https://c.example';
  expect(scoreOf({ started: undefined, texts: [links] })).toEqual({
    score: 0.44,
    reasons: ['no-start', 'some-links'],
  });
  expect(scoreOf({ started: undefined, texts: [links, links, links] }).score).toBeGreaterThan(0.664);
  const all = scoreOf({
    honeypot: 'x',
    started: undefined,
    sameTextFromOthers: 9,
    texts: Array(9).fill(links),
  });
  expect(all.score).toBeLessThan(1);
  expect(isHeld(all)).toBe(true);
});

test('every reason has its words for the editor', () => {
  expect(Object.keys(spamWords)).toHaveLength(8);
  for (const words of Object.values(spamWords)) expect(words).toMatch(/^[a-z].*[a-z]$/);
});

test('a text of 100 KB is scored within 50 ms', () => {
  for (const piece of ['http', 'www.', '<a ', '[url', ' ', 'a', '\n']) {
    const texts = [piece.repeat(100_000 / piece.length)];
    expect(
      fastest(() => scoreOf({ texts })),
      piece,
    ).toBeLessThan(50);
  }
});

describe('5,000 synthetic posts, half of them by bots (seed 31)', () => {
  const corpus = makeCorpus(5_000, 31);
  const counts = countHeld(corpus);
  const share = (label: string): number => {
    const rows = Object.entries(counts).filter(([kind]) => kind.startsWith(label));
    const sum = (name: 'posts' | 'held') => rows.reduce((total, [, each]) => total + each[name], 0);
    return sum('held') / sum('posts');
  };

  test('have six kinds of bots and seven of people, each with at least 300', () => {
    expect(Object.keys(counts)).toHaveLength(13);
    for (const { posts } of Object.values(counts)) expect(posts).toBeGreaterThanOrEqual(300);
  });

  test('at least 99 in 100 bots are held', () => {
    expect(share('bot')).toBeGreaterThanOrEqual(0.99);
  });

  test('at most 1 in 100 people is held, and nobody is dropped: a score is all there is', () => {
    expect(share('honest')).toBeLessThanOrEqual(0.01);
    for (const { signs } of corpus) {
      const { score } = scoreSpam(signs);
      expect(score >= 0 && score < 1).toBe(true);
    }
  });

  test('without the hidden field and the time many bots would pass: each sign is needed', () => {
    const blind = corpus.map((post) => ({
      ...post,
      signs: { ...post.signs, honeypot: undefined, started: after(now, -DAY / 2) },
    }));
    const held = Object.values(countHeld(blind.filter(({ label }) => label === 'bot')));
    const rate =
      held.reduce((sum, each) => sum + each.held, 0) / held.reduce((sum, each) => sum + each.posts, 0);
    expect(rate).toBeLessThan(0.75);
  });
});
