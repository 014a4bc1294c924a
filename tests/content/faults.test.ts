import { describe, expect, test } from 'vitest';
import { BUILD_DAY, faultsAfter, type LooseContent } from './good-content.ts';

/* Each rule of the content check is broken once, and must be the only thing that is reported. */

type Case = [name: string, change: (content: LooseContent) => void, ...faults: [file: string, field: string, found: string, write: string][]];

const first = (content: LooseContent) => content.providers[0]!;
const second = (content: LooseContent) => content.providers[1]!;
const city = (content: LooseContent) => content.cities[0]!;
const FIRST = 'content/providers/first.mdx';
const SECOND = 'content/providers/second.mdx';
const CITY = 'content/cities/exampur.mdx';
const ALPHA = 'content/services/alpha.mdx';
const TRADE = 'content/industries/trade.mdx';
const SOURCES = 'content/sources.json';
const STATS = 'content/stats.json';
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test('content without a fault has no fault', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

function refuses(cases: Case[]): void {
  test.each(cases)('%s', (_name, change, ...expected) => {
    expect(faultsAfter(change)).toEqual(
      expected.map(([file, field, found, write]) => ({
        ...{ file, field },
        found: expect.stringContaining(found),
        write: expect.stringContaining(write),
      })),
    );
  });
}

describe('fields that break their schema', () => {
  refuses([
    ['a field is missing', (c) => delete first(c).data.name, [FIRST, 'name', 'nothing', 'Name as it is shown']],
    [
      'a field of a closed list is missing',
      (c) => delete first(c).data.status,
      [FIRST, 'status', 'nothing', 'one of published, unverified, paused, closed'],
    ],
    [
      'a field is unknown, and a known one is near',
      (c) => (first(c).data.founded[0].qoute = 'x'),
      [FIRST, 'founded.0.qoute', 'does not exist', 'perhaps "quote"'],
    ],
    ['a year stands without quotes', (c) => (first(c).data.founded[0].asOf = 2024), [FIRST, 'founded.0.asOf', '2024', 'in quotes']],
    [
      'a value is outside its closed list',
      (c) => (first(c).data.status = 'ready'),
      [FIRST, 'status', '"ready"', 'one of published, unverified, paused, closed'],
    ],
    [
      'a day does not exist',
      (c) => (first(c).data.lastChecked = '2026-02-30'),
      [FIRST, 'lastChecked', '"2026-02-30"', 'a day that exists in the calendar'],
    ],
    [
      'a slug has capitals',
      (c) => {
        first(c).data.slug = 'First';
        first(c).name = 'First';
      },
      [FIRST, 'slug', '"First"', 'lower-case letters, digits and single hyphens'],
    ],
    [
      'a list of claims is empty',
      (c) => (first(c).data.languages = []),
      [FIRST, 'languages', 'which is empty', 'leave the field out'],
    ],
    [
      'a range is upside down',
      (c) => (first(c).data.headcount[0].value.max = 1),
      [FIRST, 'headcount.0.value', '"min":1200', 'a min that is not larger than max'],
    ],
    [
      'a summary is too long',
      (c) => (city(c).data.summary = 'x'.repeat(171)),
      [CITY, 'summary', '"xxx', 'at most 170 characters'],
    ],
    [
      'a web address is not whole',
      (c) => (c.sources[0].url = 'www.example'),
      [SOURCES, 'press.url', '"www.example"', 'begins with https://'],
    ],
    ['an entry of a list is no entry', (c) => c.sources.push('press'), [SOURCES, 'entry 4', '"press"', 'fields']],
  ]);
});

describe('claims and quotes', () => {
  refuses([
    [
      'a claim has no source',
      (c) => delete first(c).data.services[0].source,
      [FIRST, 'services.0.source', 'nothing', 'Ids of the sources in sources.json that say so'],
    ],
    [
      'a claim has an empty list of sources',
      (c) => (first(c).data.services[0].source = []),
      [FIRST, 'services.0.source', '[]', 'name at least one source id from sources.json'],
    ],
    [
      'a quote has 26 words',
      (c) => (first(c).data.services[0].quote = words(26)),
      [FIRST, 'services.0.quote', 'which has 26 words', 'shorten it to 25 at most'],
    ],
    ['a claim has no quote', (c) => delete first(c).data.services[0].quote, [FIRST, 'services.0.quote', 'nothing', 'Exact words of the source']],
    [
      'a captive has a price',
      (c) => (second(c).data.pricing = structuredClone(first(c).data.pricing)),
      [SECOND, 'pricing.0', 'a price of a captive centre', 'no price here'],
    ],
    [
      'a holding has a price',
      (c) => (first(c).data.kind = 'holding'),
      [FIRST, 'pricing.0', 'a price of a holding company', 'no price here'],
    ],
    [
      'a vendor has a price',
      (c) => (first(c).data.kind = 'vendor'),
      [FIRST, 'pricing.0', 'a price of a software vendor', 'no price here'],
    ],
    [
      'own words are marked, but a newspaper says it',
      (c) => (first(c).data.services[0].selfDeclared = true),
      [FIRST, 'services.0.selfDeclared', "not all of its sources are the firm's own", 'leave it out'],
    ],
    [
      'own words are not marked',
      (c) => delete first(c).data.services[1].selfDeclared,
      [FIRST, 'services.1.selfDeclared', "all its sources are the firm's own", 'selfDeclared: true'],
    ],
    [
      'an office in own words is not marked',
      (c) => {
        const claim = { value: 'an office', source: ['own-page'], asOf: null, quote: 'x' };
        second(c).data.offices = [{ city: null, country: 'Pakistan', claim }];
      },
      [SECOND, 'offices.0.claim.selfDeclared', "all its sources are the firm's own", 'selfDeclared: true'],
    ],
    ['a provider has no claim', (c) => delete second(c).data.services, [SECOND, 'claims', 'no claim at all', 'at least one sourced fact']],
  ]);

  test('a quote of 25 words is short enough', () => {
    expect(faultsAfter((c) => (first(c).data.services[0].quote = words(25)))).toEqual([]);
  });

  test('a captive may say that rates are quoted, not published', () => {
    const change = (c: LooseContent) => {
      second(c).data.pricing = [{ ...structuredClone(first(c).data.pricing[0]), published: false }];
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});

describe('names', () => {
  refuses([
    [
      'two providers have one slug',
      (c) => (second(c).data.slug = 'first'),
      [FIRST, 'slug', '"first", which content/providers/second.mdx has too', 'a slug of its own'],
      [SECOND, 'slug', '"first", which content/providers/first.mdx has too', 'a slug of its own'],
      [SECOND, 'slug', '"first" in the file second.mdx', '"second", or rename the file to first.mdx'],
    ],
    [
      'a slug differs from its file name',
      (c) => (second(c).name = 'secnd'),
      [SECOND, 'slug', '"second" in the file secnd.mdx', '"secnd", or rename the file'],
    ],
    ...['find', 'page', 'data'].map((slug): Case => [
      `the slug ${slug} is reserved`,
      (c) => {
        second(c).data.slug = slug;
        second(c).name = slug;
      },
      [SECOND, 'slug', `"${slug}", which is reserved`, 'another slug; reserved are find, page, data'],
    ]),
    [
      'two facts of a city have one id',
      (c) => (city(c).data.facts[1].id = 'parks'),
      [CITY, 'facts.1.id', '"parks", which facts.0 has too', 'an id of its own'],
      [CITY, 'text', '[43 parks in 2025](#parks)', 'without this fact'],
    ],
    [
      'a fact takes the name of the population',
      (c) => (city(c).data.facts[1].id = 'coordinates'),
      [CITY, 'facts.1.id', '"coordinates", which is a note of every city', 'another id'],
    ],
    [
      'two sources have one id',
      (c) => (c.sources[1].id = 'press'),
      [CITY, 'population.alternatives.0.source', '"letter", which is not in content/sources.json', 'exists'],
      [SOURCES, 'press.id', 'which another entry of this file has too', 'an id of its own'],
    ],
  ]);
});

describe('references', () => {
  refuses([
    [
      'a source is unknown',
      (c) => (first(c).data.services[0].source = ['pres']),
      [FIRST, 'services.0.source', '"pres", which is not in content/sources.json', 'perhaps "press"'],
    ],
    [
      'a source has a new id since it was merged',
      (c) => (city(c).data.facts[0].source = ['old-letter']),
      [CITY, 'facts.0.source', '"old-letter"', '"letter": the entry was merged'],
    ],
    [
      'the source of coordinates is unknown',
      (c) => (city(c).data.coordinatesSource = ['map']),
      [CITY, 'coordinatesSource', '"map", which is not in content/sources.json', 'exists'],
    ],
    ['the source of a figure is unknown', (c) => (c.stats[0].source = ['gone']), [STATS, 'one.source', '"gone"', 'exists']],
    [
      'the source of a cost input is unknown',
      (c) => c.costInputs.spaceAllowance.push({ value: 5, unit: 'sq m', source: ['gone'], quote: 'five', confidence: 'reported' }),
      ['content/cost-inputs.json', 'spaceAllowance.0.source', '"gone"', 'exists'],
    ],
    [
      'a service is unknown',
      (c) => (first(c).data.services[0].value = 'alpa'),
      [FIRST, 'services.0.value', '"alpa", which is not in content/services', 'perhaps "alpha"'],
    ],
    [
      'an industry is unknown',
      (c) => (first(c).data.industries = [{ ...first(c).data.industries[0], value: 'trade' }, { ...first(c).data.industries[0], value: 'mining' }]),
      [FIRST, 'industries.1.value', '"mining", which is not in content/industries', 'exists'],
    ],
    ['a related service is unknown', (c) => (c.services[0]!.data.related = ['gamma']), [ALPHA, 'related', '"gamma"', 'exists']],
    ['a typical service is unknown', (c) => (c.industries[0]!.data.typicalServices = ['gamma']), [TRADE, 'typicalServices', '"gamma"', 'exists']],
    [
      'an insight names a city, a service and a provider that are unknown',
      (c) =>
        c.insights.push({
          ...{ file: 'content/insights/news.mdx', name: 'news', body: words(700) },
          data: {
            ...{ title: 'News', summary: 'A sentence.', topic: 'cost', author: 'The editors', published: '2026-11-01' },
            ...{ cities: ['exampor'], services: ['gamma'], providers: ['third'] },
          },
        }),
      ['content/insights/news.mdx', 'cities', '"exampor", which is not in content/cities', 'perhaps "exampur"'],
      ['content/insights/news.mdx', 'providers', '"third", which is not in content/providers', 'exists'],
      ['content/insights/news.mdx', 'services', '"gamma", which is not in content/services', 'exists'],
    ],
    ['a conflicting figure is unknown', (c) => c.stats[0].conflictsWith.push('three'), [STATS, 'one.conflictsWith', '"three"', 'exists']],
    [
      'a conflict stands on one side only',
      (c) => (c.stats[1].conflictsWith = []),
      [STATS, 'one.conflictsWith', '"two", which does not name this figure back', '"one" in conflictsWith of "two"'],
    ],
    [
      'a figure conflicts with itself',
      (c) => c.stats[0].conflictsWith.push('one'),
      [STATS, 'one.conflictsWith', '"one", which is this figure itself', 'other figures only'],
    ],
    [
      'one page is two sources',
      (c) => c.sources.push({ ...c.sources[0], id: 'press-again' }),
      [SOURCES, 'press-again.url', 'the address and the title of "press"', 'keep "press", add "press-again" to its formerIds'],
    ],
    [
      'a former id is in use',
      (c) => (c.sources[1].formerIds = ['old-letter', 'press']),
      [SOURCES, 'letter.formerIds', '"press", which is the id of an entry', 'ids that no entry has'],
    ],
    [
      'a former id belongs to two',
      (c) => (c.sources[2].formerIds = ['old-letter']),
      [SOURCES, 'own-page.formerIds', '"old-letter", which "letter" has been too', 'no other entry had'],
    ],
  ]);

  test('an office may be in a city without a page', () => {
    const change = (c: LooseContent) => {
      const claim = { value: 'an office', source: ['press'], asOf: null, quote: 'x' };
      second(c).data.offices = [{ city: 'Elsewhere', country: 'Pakistan', claim }];
    };
    expect(faultsAfter(change)).toEqual([]);
  });

  test('two pages of one site are two sources', () => {
    expect(faultsAfter((c) => c.sources.push({ ...c.sources[0], id: 'other', title: 'Another title' }))).toEqual([]);
  });

  test('a source that nobody uses is no fault', () => {
    expect(faultsAfter((c) => c.sources.push({ ...c.sources[0], id: 'unused', url: null }))).toEqual([]);
  });
});

describe('dates in the future', () => {
  const FUTURE = `after the day of this build, ${BUILD_DAY}`;
  refuses([
    ['a claim is of tomorrow', (c) => (first(c).data.founded[0].asOf = '2026-11-23'), [FIRST, 'founded.0.asOf', FUTURE, 'the date that the source carries']],
    ['a claim is of next month', (c) => (first(c).data.founded[0].asOf = '2026-12'), [FIRST, 'founded.0.asOf', `"2026-12", which is ${FUTURE}`, '']],
    ['a claim is of next year', (c) => (first(c).data.founded[0].asOf = '2027'), [FIRST, 'founded.0.asOf', FUTURE, '']],
    ['a profile was checked tomorrow', (c) => (first(c).data.lastChecked = '2026-11-23'), [FIRST, 'lastChecked', FUTURE, '']],
    ['a source was read tomorrow', (c) => (c.sources[0].retrieved = '2026-11-23'), [SOURCES, 'press.retrieved', FUTURE, '']],
    ['a source was published next year', (c) => (c.sources[0].published = '2027 (inferred)'), [SOURCES, 'press.published', FUTURE, '']],
    ['a firm was founded next year', (c) => (first(c).data.founded[0].value = 2027), [FIRST, 'founded.0.value', FUTURE, ''], [FIRST, 'text', '2004', '']],
    ['people were counted next year', (c) => (city(c).data.population.year = 2027), [CITY, 'population.year', FUTURE, '']],
  ]);

  test.each(['2026-11-22', '2026-11', '2026'])('%s has begun and is no fault', (asOf) => {
    expect(faultsAfter((c) => (first(c).data.services[0].asOf = asOf))).toEqual([]);
  });

  test('a pair of years begins with its first year', () => {
    expect(faultsAfter((c) => (c.sources[0].published = '2026-27'))).toEqual([]);
  });

  test('an insight may wait for its day', () => {
    const change = (c: LooseContent) =>
      c.insights.push({
        ...{ file: 'content/insights/news.mdx', name: 'news', body: words(700) },
        data: { title: 'News', summary: 'A sentence.', topic: 'cost', author: 'The editors', published: '2027-01-01' },
      });
    expect(faultsAfter(change)).toEqual([]);
  });
});

describe('texts', () => {
  refuses([
    ['a profile with four claims has no text', (c) => (first(c).body = ''), [FIRST, 'text', '0 words', '20 to 200 words']],
    ['a profile has 201 words', (c) => (first(c).body = words(201)), [FIRST, 'text', '201 words', '20 to 200 words']],
    ['a profile with one claim has a text', (c) => (second(c).body = words(20)), [SECOND, 'text', '20 words', 'nothing: this is the text of a provider with fewer than 4 claims']],
    ['a city has 119 words', (c) => (city(c).body = words(119)), [CITY, 'text', '119 words', '120 words or more']],
    ['a service has 299 words', (c) => (c.services[0]!.body = words(299)), [ALPHA, 'text', '299 words', '300 to 600 words']],
    ['a service has 601 words', (c) => (c.services[0]!.body = words(601)), [ALPHA, 'text', '601 words', '300 to 600 words']],
    ['a link leads nowhere', (c) => (c.services[0]!.body += ' [x](/services/gama/)'), [ALPHA, 'text', 'a link to "/services/gama/"', 'a page that exists']],
    ['a link lacks its last slash', (c) => (c.services[0]!.body += ' [x](/services/beta)'), [ALPHA, 'text', 'a link to "/services/beta"', '"/services/beta/"']],
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
    ['a note to oneself is left in a text', (c) => (c.services[0]!.body += ' TODO ask'), [ALPHA, 'text', '"TODO"', 'the finished text']],
    ['a note to oneself is left in a field', (c) => (first(c).data.founded[0].note = 'TBD'), [FIRST, 'founded.0.note', '"TBD"', 'the finished text']],
    ['a text holds an image', (c) => (first(c).body += ' ![x](/x.png)'), [FIRST, 'text', 'image is not allowed here', 'plain words']],
    ['a profile links to a script', (c) => (first(c).body += ' [x](javascript:1)'), [FIRST, 'text', 'link "javascript:1"', 'a path of this site or a whole https address']],
  ]);

  test('a text may link to a service in a city with two that can be asked', () => {
    const change = (c: LooseContent) => {
      const claim = { value: 'an office', source: ['press'], asOf: null, quote: 'x' };
      for (const provider of c.providers) provider.data.offices = [{ city: 'Exampur', country: 'Pakistan', claim }];
      second(c).data.kind = 'staffing';
      city(c).body += ' [x](/services/alpha/exampur/)';
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});

describe('figures in texts', () => {
  const add = (text: string) => (c: LooseContent) => (first(c).body += ` ${text}`);
  const addToCity = (text: string) => (c: LooseContent) => (city(c).body += ` ${text}`);
  refuses([
    ['a reference points at no claim', add('[words](#founded.1)'), [FIRST, 'text', '[words](#founded.1), which points at no fact', 'perhaps "founded-0"']],
    ['a reference points at no fact of the city', addToCity('[words](#park)'), [CITY, 'text', '[words](#park), which points at no fact', 'perhaps "parks"']],
    ['a text of a city uses what stands in articles only', addToCity('[raids](#raids)'), [CITY, 'text', 'which stands in articles only', 'without this fact']],
    ['a digit stands outside a reference', add('with 40 seats'), [FIRST, 'text', '"40" in "', 'inside a reference']],
    ['a digit stands in a heading', addToCity('\n\n## The 3 parks'), [CITY, 'text', '"3" in "The 3 parks"', 'inside a reference']],
    ['a digit stands in an ordinary link', add('[7 services](/services/)'), [FIRST, 'text', '"7" in "7 services"', 'inside a reference']],
    ['a number is not the one of its claim', add('[1,300 agents](#headcount.0)'), [FIRST, 'text', '1,300 in [1,300 agents](#headcount.0), which that fact does not hold', 'the number as the fact has it']],
    ['a number is rounded the wrong way', addToCity('[18.8 million](#population)'), [CITY, 'text', '18.8 million in', 'the number as the fact has it']],
    ['one of two numbers is wrong', addToCity('[43 parks in 2024](#parks)'), [CITY, 'text', '2024 in', 'the number as the fact has it']],
  ]);

  test.each([
    ['the number itself', '[1200](#headcount.0)'],
    ['the number with a comma', '[1,200](#headcount.0)'],
    ['the year of its date', '[May 2024](#services.0)'],
    ['hours around the clock', '[24/7](#hours.0)'],
  ])('%s may stand in a reference of a profile', (_name, text) => {
    expect(faultsAfter(add(text))).toEqual([]);
  });

  test.each([
    ['the whole number', '[18,868,021](#population)'],
    ['millions with one decimal', '[18.9 million](#population)'],
    ['millions without decimals', '[19 million](#population)'],
    ['the year of the count', '[in 2023](#population)'],
    ['the other count', '[20.4 million](#population)'],
    ['a number of the words of a fact', '[43](#parks)'],
  ])('%s may stand in a reference of a city', (_name, text) => {
    expect(faultsAfter(addToCity(text))).toEqual([]);
  });

  test('the digits of a name are no figure', () => {
    const change = (c: LooseContent) => {
      second(c).data.name = 'Call 24 Seven';
      first(c).body += ' beside Call 24 Seven';
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});

test('all faults of all files are reported at once, in the order of the files', () => {
  const faults = faultsAfter((c) => {
    delete second(c).data.name;
    first(c).data.services[0].source = ['gone'];
    first(c).data.founded[0].asOf = '2030';
    c.stats[0].value = 'five';
    city(c).body = '';
  });
  expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
    `${CITY} text`,
    `${FIRST} founded.0.asOf`,
    `${FIRST} services.0.source`,
    `${SECOND} name`,
    `${STATS} one.value`,
  ]);
});
