import { describe, expect, test } from 'vitest';
import { faultsAfter, type LooseContent } from './good-content.ts';
import { ALPHA, CITY, FIRST, SECOND, city, first, refuses, second, words } from './refuses.ts';

describe('texts', () => {
  refuses([
    [
      'a profile with four claims has no text',
      (c) => (first(c).body = ''),
      [FIRST, 'text', '0 words', '20 to 200 words'],
    ],
    [
      'a profile has 201 words',
      (c) => (first(c).body = words(201)),
      [FIRST, 'text', '201 words', '20 to 200 words'],
    ],
    [
      'a profile with one claim has a text',
      (c) => (second(c).body = words(20)),
      [SECOND, 'text', '20 words', 'nothing: this is the text of a provider with fewer than 4 claims'],
    ],
    [
      'a city has 119 words',
      (c) => (city(c).body = words(119)),
      [CITY, 'text', '119 words', '120 words or more'],
    ],
    [
      'a service has 299 words',
      (c) => (c.services[0]!.body = words(299)),
      [ALPHA, 'text', '299 words', '300 to 600 words'],
    ],
    [
      'a service has 601 words',
      (c) => (c.services[0]!.body = words(601)),
      [ALPHA, 'text', '601 words', '300 to 600 words'],
    ],
    [
      'a link leads nowhere',
      (c) => (c.services[0]!.body += ' [x](/services/gama/)'),
      [ALPHA, 'text', 'a link to "/services/gama/"', 'a page that exists'],
    ],
    [
      'a link lacks its last slash',
      (c) => (c.services[0]!.body += ' [x](/services/beta)'),
      [ALPHA, 'text', 'a link to "/services/beta"', '"/services/beta/"'],
    ],
    [
      'a link leads to an industry without a page',
      (c) => {
        delete first(c).data.industries;
        c.services[0]!.body += ' [x](/industries/trade/)';
      },
      [ALPHA, 'text', 'a link to "/industries/trade/", where no page is', 'exists'],
    ],
    [
      'a link leads to a service in a city where fewer than two can be asked',
      (c) => (city(c).body += ' [x](/services/alpha/exampur/)'),
      [CITY, 'text', 'a link to "/services/alpha/exampur/", where no page is', 'exists'],
    ],
    [
      'a note to oneself is left in a text',
      (c) => (c.services[0]!.body += ' TODO ask'),
      [ALPHA, 'text', '"TODO"', 'the finished text'],
    ],
    [
      'a note to oneself is left in a field',
      (c) => (first(c).data.founded[0].note = 'TBD'),
      [FIRST, 'founded.0.note', '"TBD"', 'the finished text'],
    ],
    [
      'a text holds an image',
      (c) => (first(c).body += ' ![x](/x.png)'),
      [FIRST, 'text', 'image is not allowed here', 'plain words'],
    ],
    [
      'a profile links to a script',
      (c) => (first(c).body += ' [x](javascript:1)'),
      [FIRST, 'text', 'link "javascript:1"', 'a path of this site or a whole https address'],
    ],
  ]);

  test('a text may link to a service in a city with two that can be asked', () => {
    const change = (c: LooseContent) => {
      const claim = { value: 'an office', source: ['press'], asOf: null, quote: 'x' };
      for (const provider of c.providers)
        provider.data.offices = [{ city: 'Exampur', country: 'Pakistan', claim }];
      second(c).data.kind = 'staffing';
      city(c).body += ' [x](/services/alpha/exampur/)';
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});
