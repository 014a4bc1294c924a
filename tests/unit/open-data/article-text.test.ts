import { describe, expect, test } from 'vitest';
import { articleMarkdown, articleWithSources } from '../../../src/lib/open-data/article-text.ts';
import { article, content, stat } from './make.ts';

const words = (body: string): string => articleMarkdown(body, content());
const at = 'https://site.example';

describe('each component becomes its words', () => {
  test('a figure is a link to its page', () => {
    expect(words('It is <Stat id="share"/> now.')).toBe(`It is [5%](${at}/stats/share/) now.`);
  });

  test('a range is printed as a range, and two figures as a span', () => {
    expect(words('<StatRange id="range" />')).toBe(`[2% to 4%](${at}/stats/range/)`);
    expect(words('<StatRange low="share" high="range"/>')).toBe(
      `[5%](${at}/stats/share/) to [2% to 4%](${at}/stats/range/)`,
    );
  });

  test('words with a source lead to the source', () => {
    expect(words('<SourceNote id="press">about *ten*</SourceNote>.')).toBe(
      `[about *ten*](${at}/sources/press/).`,
    );
    expect(words('<CityFact city="porton" id="power">14 hours</CityFact>')).toBe(
      `[14 hours](${at}/sources/press/)`,
    );
    expect(words('<CityFact city="porton" id="population">1,200</CityFact>')).toBe(
      `[1,200](${at}/sources/press/)`,
    );
  });

  test('a table and a chart are tables of their figures', () => {
    const table = [
      '| Figure | Value | Period | Who says so |',
      '| --- | --- | --- | --- |',
      `| [Title of share](${at}/stats/share/) | 5% | 2025 | The press |`,
    ].join('\n');
    expect(words('<StatTable ids={["share"]} caption="All > of it"/>')).toBe(`**All \\> of it**\n\n${table}`);
    expect(
      words(
        `<StatChart kind="bars" ids={['share']} title="It rose" measure="Share, per cent" alt="A bar" caveat="Not sure."/>`,
      ),
    ).toBe(`**It rose**\n\nShare, per cent.\n\n${table}\n\nNot sure.`);
  });

  test('an opinion is a marked quotation, with the figures within it', () => {
    expect(words('<Ours>\n\nIn our view <Stat id="share"/>.\n\nAnd so on.\n\n</Ours>')).toBe(
      `> **Our view**\n>\n> In our view [5%](${at}/stats/share/).\n>\n> And so on.`,
    );
  });
});

test('links within the site become whole addresses, others stay', () => {
  expect(words('[a](/services/dispatch/) [b](https://other.example/x)')).toBe(
    `[a](${at}/services/dispatch/) [b](https://other.example/x)`,
  );
});

test('a claim that was checked carries its verdict in tables', () => {
  const claims = content({ stats: new Map([['claim', stat('claim', { check: 'contradicted' })]]) });
  expect(articleMarkdown('<StatTable ids={["claim"]} caption="x"/>', claims)).toContain(
    '5% (claim checked: contradicted)',
  );
});

test.each([
  ['an unknown component', '<Chart id="share"/>', '<Chart>'],
  ['an unknown figure', '<Stat id="none"/>', '"none" is not in stats.json'],
  ['an unknown fact', '<CityFact city="porton" id="none">x</CityFact>', 'has no fact "none"'],
  ['a component without its id', '<Stat/>', 'lacks id'],
  ['a tag that is not closed', '<Ours>words', 'is not closed'],
])('%s stops the build', (_what, body, message) => {
  expect(() => words(body)).toThrow(message);
});

test('the figures and sources that are used stand below with their addresses', () => {
  const text = articleWithSources(
    article('<Stat id="share"/> and <SourceNote id="own-page">so</SourceNote>'),
    content(),
  );
  expect(text).toContain(`## Figures used\n\n- [Title of share](${at}/stats/share/): 5%, 2025 (The press)`);
  expect(text).toContain('- The press: [Title of press](<https://press.example/page_(1)>), 4 March 2025;');
  expect(text).toContain(
    `- The own-page: Title of own-page, 4 March 2025; [what rests on it](${at}/sources/own-page/)`,
  );
});

test('a count of people names the sources of other counts as well', () => {
  const text = articleWithSources(
    article('<CityFact city="porton" id="population">1,200</CityFact>'),
    content(),
  );
  expect(text.split('## Sources')[1]?.match(/^- .*$/gm)).toHaveLength(2);
});
