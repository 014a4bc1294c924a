/** One share image (1200 × 630): the page types that use it share its address `/og/<type>.png`. */
export interface ShareType {
  readonly type: string;
  readonly title: string;
  readonly text: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** Which of the twelve stars is lit, counted by rows from 0; each type has its own. */
  readonly litStar: number;
}

const STARS = 12;
const altOf = (title: string): string =>
  `Plus92: ${title}. Beside it a pattern of eight-pointed stars, one of them lit.`;

/** Where the share image of a type or an article lies. */
export const shareImagePath = (type: string): string => `/og/${type}.png`;

/** The share image of an article: its title, and a star that is always the same for it. */
export function shareOfArticle(article: { slug: string; title: string; topic: string }): ShareType {
  const sum = [...article.slug].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return {
    type: `insights/${article.slug}`,
    title: article.title,
    text: `${article.topic}. Each figure with who says so and when.`,
    litStar: sum % STARS,
    alt: altOf(article.title),
  };
}

/** The share images by page type; `page` serves every page without a type of its own. */
export const shareTypes: readonly ShareType[] = (
  [
    [
      'home',
      'Outsourcing providers in Pakistan, with the evidence attached',
      'Every fact says who stated it and when.',
      4,
    ],
    [
      'providers',
      'Who does the work in Pakistan, ordered by evidence',
      'What nobody has stated is shown as not stated.',
      0,
    ],
    [
      'profile',
      'What is known of this provider, and who says so',
      'Facts with their dates, and the questions still open.',
      7,
    ],
    [
      'services',
      'The work, how it is priced, and what to ask',
      'Each service with the providers that state it.',
      2,
    ],
    [
      'cities',
      'Where the providers are, and what each city offers',
      'People, parks, power and links, each with its year.',
      5,
    ],
    [
      'industries',
      'Who already serves your industry',
      'With the source of every claim, and what is not known.',
      9,
    ],
    [
      'sources',
      'Every source, its date, and what rests on it',
      'Open any figure and read who published it.',
      11,
    ],
    [
      'stats',
      'Every figure as it was published, and what disagrees',
      'Who counted what, in which year, and how sure it is.',
      8,
    ],
    [
      'insights',
      'Who counted what, and what was not counted',
      'Articles on outsourcing to Pakistan, each figure with its source.',
      10,
    ],
    [
      'tools',
      'From calls to people to cost, with the range',
      'Every assumption named, every source dated.',
      3,
    ],
    [
      'page',
      'How this directory is made, and how it is paid for',
      'The order of lists, the levels of evidence, the corrections.',
      6,
    ],
  ] as const
).map(([type, title, text, litStar]) => ({
  type,
  title,
  text,
  litStar,
  alt: altOf(title),
}));
