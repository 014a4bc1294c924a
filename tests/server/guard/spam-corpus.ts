import { after, HOUR, SECOND } from '../../../src/lib/server/clock.ts';
import { isHeld, scoreSpam, type SpamSigns } from '../../../src/lib/server/guard/spam.ts';
import { seeded } from '../../support/seeded.ts';

/**
 * Synthetic posts with a label. What they are worth: they say that the weights do what they were set for, on the kinds of bots and of
 * people that are written down here. They were not collected from real traffic, and bots that behave like none of these kinds (a
 * person paid to type, a program that waits a minute, leaves the trap alone and words each text anew) are not among them: those pass, and stop at
 * the confirmation of the address and at the editors.
 */
export interface LabelledPost {
  readonly label: 'bot' | 'honest';
  readonly kind: string;
  readonly signs: SpamSigns;
}

const now = new Date('2026-11-24T12:00:00.000Z');

const problems = [
  'Our own team answers mails for ten hours a day and customers in California wait until morning.',
  'We lose one call in eight at month end, when statements go out.',
  'Returns have doubled since spring; each takes two people and a spreadsheet.',
  'Claims are keyed twice because our two systems do not speak to each other.',
  'The chat is open from 9 to 5 and most questions come after 6.',
  'We need collections calls in English and Urdu, by people who may take payments.',
];
const systems = [
  'Zendesk and Shopify',
  'Salesforce',
  'our own system behind a VPN',
  'NetSuite',
  'none yet',
  'Freshdesk',
];
const sites = [
  'https://example.com',
  'https://example.org/help',
  'www.example.net',
  'https://status.example.com/q3',
];
const short = ['none', 'to be agreed', 'not yet', 'no', 'see above'];
const wares = [
  'casino bonus',
  'search ranking',
  'cheap tablets',
  'followers',
  'quick loan',
  'crypto signals',
];

/** Makes so many posts, half of them by bots, the same for the same seed. */
export function makeCorpus(count: number, seed: number): LabelledPost[] {
  const next = seeded(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(next() * list.length)] as Item;
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const many = (length: number, text: () => string): string => Array.from({ length }, text).join(' ');
  const ago = (ms: number): Date => after(now, -ms);
  const advert = (): string =>
    `${pick(wares)} ${next().toString(36).slice(2, 8)} best price today for your company`;
  const base = { honeypot: undefined, now, sameTextFromOthers: 0 };

  const honestTexts = (): string[] => [
    `${pick(problems)} About ${between(2, 900) * 100} contacts a month.`,
    pick(systems),
    next() < 0.4 ? pick(short) : `${pick(problems)} We start in ${between(1, 9)} months.`,
    next() < 0.3 ? `See ${many(between(1, 2), () => pick(sites))}` : pick(short),
    pick(short),
  ];

  const bots: Record<string, () => SpamSigns> = {
    // Fills in whatever it finds.
    'fills every field': () => ({
      ...{ ...base, honeypot: advert(), started: ago(between(0, 60) * SECOND) },
      texts: [advert(), advert()],
    }),
    'posts at once': () => ({ ...base, started: ago(between(0, 2_900)), texts: [advert()] }),
    // The page of yesterday, replayed with links.
    'replays an old page': () => ({
      ...{ ...base, started: undefined },
      texts: [`${advert()} ${many(between(6, 20), () => 'https://spam.example/x')}`],
    }),
    'says the same from many addresses': () => ({
      ...{ ...base, started: ago(between(15, 90) * SECOND), sameTextFromOthers: between(1, 50) },
      texts: [pick(wares)],
    }),
    'pastes links': () => ({
      ...{ ...base, started: ago(between(4, 40) * SECOND) },
      texts: [
        `${advert()} ${many(between(6, 30), () => pick(['https://spam.example/', '[url=spam.example]', '<a href=x>']))}`,
      ],
    }),
    'pastes one text into every field, without a page': () => {
      const text = advert();
      return { ...base, started: undefined, texts: [text, text, `${text} `, text.toUpperCase()] };
    },
  };

  const people: Record<string, () => SpamSigns> = {
    'takes some minutes': () => ({
      ...base,
      started: ago(between(60, 3_600) * SECOND),
      texts: honestTexts(),
    }),
    // The browser or a draft fills in, the person looks through and sends.
    'sends a draft quickly': () => ({ ...base, started: ago(between(3, 10) * SECOND), texts: honestTexts() }),
    'leaves the page open over night': () => ({
      ...base,
      started: ago(between(10, 23) * HOUR),
      texts: honestTexts(),
    }),
    'leaves it open for days': () => ({ ...base, started: undefined, texts: honestTexts() }),
    'names many pages': () => ({
      ...{ ...base, started: ago(between(120, 3_600) * SECOND) },
      texts: [...honestTexts(), `Our sites: ${many(between(3, 5), () => pick(sites))}`],
    }),
    'writes a short word in many fields': () => {
      const word = pick(short);
      return {
        ...base,
        started: ago(between(40, 900) * SECOND),
        texts: [pick(problems), word, word, word, word],
      };
    },
    // A paste into two fields by a person.
    'repeats a sentence': () => {
      const text = pick(problems);
      return { ...base, started: ago(between(40, 900) * SECOND), texts: [text, text, pick(systems)] };
    },
  };

  return Array.from({ length: count }, (_, index) => {
    const [label, kinds] = index % 2 === 0 ? (['bot', bots] as const) : (['honest', people] as const);
    const kind = pick(Object.keys(kinds));
    return { label, kind, signs: (kinds[kind] ?? people['takes some minutes'])!() };
  });
}

/** How many of each kind are held. */
export function countHeld(corpus: readonly LabelledPost[]): Record<string, { posts: number; held: number }> {
  const counts: Record<string, { posts: number; held: number }> = {};
  for (const { label, kind, signs } of corpus) {
    const each = (counts[`${label}: ${kind}`] ??= { posts: 0, held: 0 });
    each.posts += 1;
    if (isHeld(scoreSpam(signs))) each.held += 1;
  }
  return counts;
}
