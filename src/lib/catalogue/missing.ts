import type { Provider } from '../schemas/provider.ts';
import { isPlaceInPakistan } from './places.ts';

/** "Not found" on a page that we compiled; "Not stated" once the owner of a claimed page was asked. */
export const missingLabel = (provider: Pick<Provider, 'claimed'>): 'Not found' | 'Not stated' =>
  provider.claimed ? 'Not stated' : 'Not found';

export type Question = { id: string; label: string; question: string };

const isFound = {
  cities: (p: Provider) =>
    (p.offices ?? []).some((office) => office.city !== null && office.country === 'Pakistan'),
  // A headcount of the whole group does not say how many work in Pakistan.
  people: (p: Provider, cityNames: ReadonlySet<string>) =>
    (p.headcount ?? []).some(
      ({ value }) =>
        ['people', 'agents', 'seats'].includes(value.what) && isPlaceInPakistan(value.place, cityNames),
    ),
  price: (p: Provider) => (p.pricing ?? []).some((claim) => claim.published !== false),
} as const;

const QUESTIONS: (Question & { found: (provider: Provider, cityNames: ReadonlySet<string>) => boolean })[] = [
  {
    id: 'cities',
    label: 'City and offices',
    question: 'In which cities is the work done, and from which addresses?',
    found: isFound.cities,
  },
  {
    id: 'services',
    label: 'Services',
    question: 'Which of our services do you offer today, each with a client you do it for?',
    found: (p) => Boolean(p.services),
  },
  {
    id: 'people',
    label: 'People and seats in Pakistan',
    question: 'How many agents and seats do you have in each city, and on what date?',
    found: isFound.people,
  },
  {
    id: 'hours',
    label: 'Hours',
    question: 'Which hours and days do you cover, and in which time zone?',
    found: (p) => Boolean(p.hours),
  },
  {
    id: 'languages',
    label: 'Languages, and at what level',
    question: 'Which languages, at what level, tested how, and by how many agents?',
    found: (p) => Boolean(p.languages),
  },
  {
    id: 'channels',
    label: 'Channels',
    question: 'Which channels do you handle: telephone, chat, e-mail, messaging?',
    found: (p) => Boolean(p.channels),
  },
  {
    id: 'price',
    label: 'Price, and what it includes',
    question: 'What is the rate, per what, and what does it include and leave out?',
    found: isFound.price,
  },
  {
    id: 'terms',
    label: 'Smallest contract',
    question: 'What are the fewest seats, the shortest term and the notice?',
    found: (p) => Boolean(p.minimumEngagement),
  },
  {
    id: 'certificates',
    label: 'Certificates and their scope',
    question: 'Which certificates do you hold, for which site and scope, issued by whom, until when?',
    found: (p) => Boolean(p.certifications),
  },
  {
    id: 'clients',
    label: 'Where its clients are',
    question: 'In which countries are your clients, and may we speak to three of them?',
    found: (p) => Boolean(p.clientRegions),
  },
  {
    id: 'founded',
    label: 'Founding year',
    question: 'Since when have you done this work, and under which legal name?',
    found: (p) => Boolean(p.founded),
  },
  {
    id: 'turnover',
    label: 'Staff turnover',
    question: 'How many agents left in the last 12 months, over how many on average?',
    found: () => false,
  },
  {
    id: 'figures',
    label: 'Service level and quality figures',
    question:
      'What service level, first-contact resolution and quality score, over which period and how many contacts?',
    found: () => false,
  },
  {
    id: 'continuity',
    label: 'Back-up power and links',
    question:
      'How long does back-up power last, how many links are there, and when was the second site last tested?',
    found: () => false,
  },
];

const toQuestion = ({ id, label, question }: Question): Question => ({ id, label, question });

/** All questions, the most useful first. */
export const ALL_QUESTIONS: readonly Question[] = QUESTIONS.map(toQuestion);

/** What a buyer needs and no source says: each with the question to ask, the most useful first. */
export function missingFacts(provider: Provider, cityNames: ReadonlySet<string>): Question[] {
  return QUESTIONS.filter(({ found }) => !found(provider, cityNames)).map(toQuestion);
}
