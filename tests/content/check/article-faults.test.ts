import { describe, expect, test } from 'vitest';
import { ARTICLE, addArticle, article } from './good-article.ts';
import { faultsAfter, type LooseContent } from './good-content.ts';
import { first, refuses, second, words, type Case } from './refuses.ts';

/** An article with this text has exactly these faults, all in its text. */
const textCase = (name: string, text: string, ...faults: [found: string, write: string][]): Case => [
  name,
  (content) => addArticle(content, text),
  ...faults.map(([found, write]): [string, string, string, string] => [ARTICLE, 'text', found, write]),
];

const passes = (cases: [name: string, text: string][]): void => {
  test.each(cases)('%s passes', (_name, text) => {
    expect(faultsAfter((content) => addArticle(content, text))).toEqual([]);
  });
};

const chart = (kind: string, ids: string[], more = '') =>
  `<StatChart kind="${kind}" ids={${JSON.stringify(ids)}} title="It rose" measure="Things, count" alt="A line" ${more}/>`;

describe('components of articles', () => {
  passes([
    ['a figure', 'There were <Stat id="five"/> of them.'],
    ['a range', 'It costs <StatRange id="span"/>.'],
    ['the span of two figures', 'Between <StatRange low="five" high="six"/>.'],
    ['a table', '<StatTable ids={["five", "share"]} caption="Two figures, one of 8.3%"/>'],
    ['a line of one series', chart('line', ['five', 'six'])],
    ['bars with a range', chart('bars', ['span', 'span'])],
    ['a mixture with a caveat', chart('line', ['five', 'other-series'], 'caveat="Two series."')],
    ['words of a source', '<SourceNote id="press">over 1,200 agents in May 2024</SourceNote>'],
    [
      'words with the date of the source',
      '<SourceNote id="letter">20.4 million, by a letter of 2024</SourceNote>',
    ],
    ['words of a fact of a city', '<CityFact city="exampur" id="parks">one of 43 parks</CityFact>'],
    ['people of a city', '<CityFact city="exampur" id="population">18.9 million</CityFact>'],
    ['enforcement where no firm is named', '<CityFact city="exampur" id="raids">19 raids</CityFact>'],
    ['an opinion', '<Ours>\n\nIn our view, yes.\n\n</Ours>'],
    ['words that hold a sign for more', chart('bars', ['five', 'six'], 'caveat="a > b"')],
  ]);

  refuses([
    textCase('a figure is unknown', '<Stat id="fiv"/>', [
      'the figure "fiv", which is not in',
      'perhaps "five"',
    ]),
    textCase('a <Stat> on a range', '<Stat id="span"/>', ['which is a range', '<StatRange id="span"/>']),
    textCase('a <StatRange> on one number', '<StatRange id="five"/>', ['one number', '<Stat id="five"/>']),
    textCase('a <StatRange> with one end', '<StatRange low="five"/>', ['without a range', 'low and high']),
    textCase('a <StatRange> with both', '<StatRange id="span" low="five"/>', [
      'with id and low',
      'an id, or',
    ]),
    textCase('a span of two units', '<StatRange low="five" high="share"/>', [
      'one unit to another',
      'one unit',
    ]),
    textCase('a table with an unknown figure', '<StatTable ids={["five","sixx"]} caption="C"/>', [
      'the figure "sixx"',
      'perhaps "six"',
    ]),
    textCase('a table without figures', '<StatTable ids={[]} caption="C"/>', [
      'without ids',
      'ids={["…", "…"]}',
    ]),
    textCase('a table over code', '<StatTable ids={all} caption="C"/>', ['without ids', 'ids={["…", "…"]}']),
    textCase('a source is unknown', '<SourceNote id="pres">x</SourceNote>', [
      'the source "pres"',
      'perhaps "press"',
    ]),
    textCase('a city is unknown', '<CityFact city="exampor" id="parks">x</CityFact>', [
      'the city "exampor"',
      'perhaps "exampur"',
    ]),
    textCase('a fact of a city is unknown', '<CityFact city="exampur" id="park">x</CityFact>', [
      'the fact "park", which exampur does not have',
      'perhaps "parks"',
    ]),
    textCase(
      'a number that its source does not hold',
      '<SourceNote id="own-page">1,200 agents</SourceNote>',
      [
        '1,200 in <SourceNote id="own-page">1,200 agents</SourceNote>, which no fact',
        'a fact of this source',
      ],
    ),
    textCase('a number that its fact does not hold', '<CityFact city="exampur" id="parks">44</CityFact>', [
      '44 in <CityFact',
      'the number as the fact has it',
    ]),
    textCase('a number in a caption that no figure holds', '<StatTable ids={["five"]} caption="Of 99"/>', [
      '99 in the caption',
      'as one of its figures has it',
    ]),
    textCase('a component is unknown', '<Stats id="five"/>', ['no component of articles', 'perhaps "Stat"']),
    textCase('plain markup', '<b>x</b>', ['<b>, which is no component', 'one of Stat, StatRange']),
    textCase('an attribute is unknown', '<Stat id="five" year="x"/>', ['with year', 'id only']),
    textCase('an attribute is missing', '<SourceNote>x</SourceNote>', ['without id', 'id="…"']),
    textCase(
      'a figure is not closed',
      'a <Stat id="five"> b',
      ['without its partner', '<… />'],
      ['not closed by itself', 'a slash'],
    ),
    textCase(
      'words are not closed',
      '<SourceNote id="press">x',
      ['without its partner', 'both tags'],
      ['round no words', 'the words'],
    ),
    textCase('a tag is closed only', 'x</Ours>', ['</Ours> without its partner', 'both tags']),
    textCase('a component within a mark', '<SourceNote id="press"><Stat id="five"/></SourceNote>', [
      'round another component',
      'plain words',
    ]),
    textCase('code', 'x {price} y', ['"{", which is code', 'no code']),
    textCase('an import', 'import x from "y"', ['which is code', 'no code']),
    textCase('a bare sign', 'a < b', ['cannot be read', 'words for "<"']),
  ]);
});

describe('charts', () => {
  const conflicting = (content: LooseContent) => addArticle(content, chart('bars', ['one', 'two']));
  refuses([
    textCase(
      'no title, measure or alt',
      '<StatChart kind="bars" ids={["five","six"]}/>',
      ['without title', 'title="…"'],
      ['without measure', 'measure="…"'],
      ['without alt', 'alt="…"'],
    ),
    textCase('an empty alt', chart('bars', ['five', 'six']).replace('A line', ' '), [
      'without alt',
      'alt="…"',
    ]),
    textCase('a kind that does not exist', chart('pie', ['five', 'six']), [
      'kind "pie"',
      'line, bars, counts',
    ]),
    textCase('two units', chart('bars', ['five', 'share'], 'caveat="x"'), ['count and percent', 'one unit']),
    textCase('one figure', chart('bars', ['five']), ['over one figure', 'two figures']),
    textCase('a range on a line', chart('counts', ['span', 'span']), ['no single number', 'kind="bars"']),
    textCase('a figure without dates on a line', chart('line', ['five', 'undated']), ['no dates', 'dated']),
    textCase('two series', chart('line', ['five', 'other-series']), ['different series', 'caveat="…"']),
    textCase('two scopes', chart('bars', ['five', 'other-scope']), ['Everything; Half of it', 'caveat="…"']),
    ['two vintages', conflicting, [ARTICLE, 'text', '"one" and "two", which say different', 'caveat="…"']],
  ]);
});

describe('dates of articles', () => {
  refuses([
    [
      'it was changed before it was published',
      (c) => addArticle(c, '', { updated: '2026-11-19' }),
      [ARTICLE, 'updated', '"2026-11-19", which is before', 'a later day'],
    ],
    [
      'it was changed tomorrow',
      (c) => addArticle(c, '', { updated: '2026-11-23' }),
      [ARTICLE, 'updated', 'after the day of this build', 'the day of the change'],
    ],
    [
      'its figures were acknowledged tomorrow',
      (c) => addArticle(c, '', { acknowledged: { date: '2026-11-23', reason: 'x' } }),
      [ARTICLE, 'acknowledged.date', 'after the day of this build', 'the day on which'],
    ],
    [
      'it has no date and no summary',
      (c) => addArticle(c, '', { published: undefined, summary: undefined }),
      [ARTICLE, 'published', 'nothing', 'Day of first publication'],
      [ARTICLE, 'summary', 'nothing', 'One or two sentences'],
    ],
  ]);
});

describe('figures past their review', () => {
  const on = (day: string, data: object = {}, text = '<Stat id="five"/> and <StatRange id="span"/>') =>
    faultsAfter((content) => addArticle(content, text, data), day).map(({ found }) => found);
  const acknowledged = (date: string) => ({ acknowledged: { date, reason: 'no newer count exists' } });

  test.each([
    // The source was read on 2026-11-21: a rate is due after 6 months, anything else after 12.
    ['2027-05-21', {}, []],
    ['2027-05-22', {}, ['the figure "span", read on 2026-11-21 and due for review since 2027-05-21']],
    ['2027-05-22', acknowledged('2027-05-22'), []],
    ['2027-05-22', acknowledged('2026-11-20'), [expect.stringContaining('"span"')]],
    ['2027-11-22', {}, [expect.stringContaining('"five"'), expect.stringContaining('"span"')]],
    ['2027-11-22', acknowledged('2027-05-22'), []],
    ['2027-11-23', acknowledged('2027-05-22'), [expect.stringContaining('"span"')]],
  ])('on %s with %j', (day, data, found) => {
    expect(on(day, data).sort()).toEqual(found);
  });

  test('figures of tables and charts count too', () => {
    expect(on('2027-12-01', {}, chart('bars', ['five', 'six']))).toHaveLength(2);
  });
});

describe('enforcement stands beside no firm', () => {
  const RAIDS = '<CityFact city="exampur" id="raids">19 raids</CityFact>';
  const REFUSED: [string, string, string, string] = [
    ARTICLE,
    'text',
    'names the provider "first"',
    'without this fact',
  ];
  refuses([
    ['a firm is in the front matter', (c) => addArticle(c, RAIDS, { providers: ['first'] }), REFUSED],
    ['a firm is named', (c) => addArticle(c, `${RAIDS} near Example first.`), REFUSED],
    ['a firm is linked', (c) => addArticle(c, `${RAIDS} [it](/providers/first/)`), REFUSED],
    [
      'a firm is named in a mark',
      (c) => addArticle(c, `${RAIDS} <SourceNote id="press">Example first</SourceNote>`),
      REFUSED,
    ],
    [
      'a firm is named by the first part of its name',
      (c) => {
        first(c).data.name = 'Alphabet (ABC)';
        addArticle(c, `${RAIDS} by Alphabet.`);
      },
      REFUSED,
    ],
  ]);

  test('a name within a longer word is no name', () => {
    const change = (c: LooseContent) => {
      second(c).data.name = 'Zon';
      addArticle(c, `${RAIDS} Zones and aZon`);
    };
    expect(faultsAfter(change)).toEqual([]);
  });
});

describe('length and links of articles', () => {
  refuses([
    [
      'too short without its components',
      (c) => {
        addArticle(c);
        article(c).body = `${words(699)} <Stat id="five"/> ${chart('bars', ['five', 'six'])}`;
      },
      [ARTICLE, 'text', '699 words', '700 to 1500 words'],
    ],
    textCase('too long', words(801), ['1501 words', '700 to 1500 words']),
    textCase('a link to no article', '[x](/insights/new/)', [
      '"/insights/new/", where no page is',
      'perhaps',
    ]),
    textCase('a link to no figure', '[x](/stats/fiv/)', ['"/stats/fiv/"', 'perhaps "/stats/five/"']),
    textCase('a link to a topic without an article', '[x](/insights/topics/places/)', ['no page', 'exists']),
    [
      'a link to an article that waits for its day',
      (c) => {
        addArticle(c, '[x](/insights/news/)', { published: '2026-11-23' });
      },
      [ARTICLE, 'text', '"/insights/news/", where no page is', 'exists'],
    ],
  ]);

  passes([
    ['a link to an article', '[x](/insights/news/)'],
    ['a link to a figure', '[x](/stats/five/)'],
    ['a link to a topic', '[x](/insights/topics/cost/)'],
    ['words in marks count as read: nothing', ''],
  ]);
});

describe('blanks of a draft', () => {
  refuses([
    [
      'a blank is left',
      (c) => addArticle(c, '[[Write the opening]]', { summary: '[[Write a sentence]]', draft: true }),
      [ARTICLE, 'summary', 'the blank "[[Write a sentence]]"', 'a sentence'],
      [ARTICLE, 'text', 'the blank "[[Write the opening]]"', 'the opening'],
    ],
  ]);
});
