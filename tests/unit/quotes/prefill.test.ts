import { describe, expect, test } from 'vitest';
import { readPrefill } from '../../../src/lib/quotes/prefill.ts';
import { briefLinkFrom } from '../../../src/lib/tools/brief-link.ts';

const read = (query: string) => readPrefill(new URLSearchParams(query));

describe('what an address fills in', () => {
  test('an empty one nothing', () => {
    expect(read('')).toEqual({ typed: {}, filled: [], words: [] });
  });

  test('whom to ask, each once, and the questions for those who are named', () => {
    const { typed, filled } = read('p=ibex&p=Orca-BPO&p=ibex&ask=ibex:price&ask=abacus:price&ask=ibex:price');
    expect(typed).toEqual({ p: ['ibex', 'orca-bpo'], ask: ['ibex:price'] });
    expect(filled).toEqual([]);
  });

  test('figures of a tool, with the words for what was filled in', () => {
    expect(read('contacts=5,000&aht=360&zone=New+York&opens=09:00')).toEqual({
      typed: { contacts1: ['5,000'], aht1: ['360'], zone: ['America/New_York'], opens: ['09:00'] },
      filled: ['contacts1', 'aht1', 'zone', 'opens'],
      words: ['contacts a month', 'handling time', 'time zone of your hours', 'opens'],
    });
  });

  test('what was asked for in a comparison', () => {
    const { typed } = read(
      'service=customer-support&service=back-office&language=en&language=ar-AE&channel=chat&cert=pci-dss&hours=24-7',
    );
    expect(typed).toEqual({
      services: ['customer-support', 'back-office'],
      channel1: ['chat'],
      language1: ['en'],
      language2: ['ar-AE'],
      mustRegimes: ['pci-dss-4.0.1'],
      allDay: ['yes'],
    });
  });

  test.each([
    'contacts=lots',
    'zone=Atlantis',
    'zone=EST',
    'channel=pigeon',
    'language=xx',
    'cert=iso-1',
    'opens=25:00',
    'days=never',
    'service=%3Cscript%3E',
    'p=%3Cscript%3E',
    'ask=ibex:price',
    'budgetlow=-5',
    // Who asks is nobody's to fill in.
    'name=Somebody&email=a@b.example&country=US&consent=yes&phone=%2B4420794609',
  ])('not what the form would refuse, nor what is not the address’s to say: %s', (query) => {
    expect(read(query).typed).toEqual({});
  });

  test('as many providers as somebody may want to choose from, and no more', () => {
    const query = Array.from({ length: 40 }, (_, index) => `p=firm-${index}`).join('&');
    expect(read(query).typed['p']).toHaveLength(12);
  });

  test('the second of two numbers is left out, as the form has one field', () => {
    expect(read('contacts=5&contacts=6').typed).toEqual({ contacts1: ['5'] });
  });
});

test('a link leads there with what a page knows', () => {
  expect(briefLinkFrom({ p: ['ibex'], contacts: 5000, aht: '' })).toBe('/quote/?p=ibex&contacts=5000');
});
