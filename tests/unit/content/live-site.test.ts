import { expect, test } from 'vitest';
import { readLiveContent, writeLiveContent, type LiveContent } from '../../../src/lib/content/live-site.ts';
import { city, claim, industry, provider, service } from '../catalogue/make.ts';
import { source } from '../open-data/make.ts';
import { noCosts } from '../tools/make-costs.ts';

const content: LiveContent = {
  buildDay: '2026-11-22',
  lastChanged: '2026-11-21',
  providers: [
    provider('one', { name: 'Café\nNo. 1', founded: [claim(2004, { note: 'a line\u2028break' })] }),
    provider('two'),
  ],
  services: [service('dispatch', 1)],
  cities: [city('Lahore')],
  industries: [industry('telecom', 1)],
  sources: [source('press'), source('own-page', { own: true })],
  costs: noCosts,
};
const linesOf = (written: LiveContent): string[] => writeLiveContent(written).split('\n').slice(0, -1);
const lines = linesOf(content);

test('what the build writes for the server is read as it was', () => {
  expect(readLiveContent(lines)).toEqual(content);
  const empty = { ...content, providers: [], sources: [] };
  expect(readLiveContent(linesOf(empty))).toEqual(empty);
});

test('a line stands for each provider and each source, and one for the rest', () => {
  expect(lines).toHaveLength(5);
});

test('content that was cut off is refused with a sentence', () => {
  expect(() => readLiveContent(lines.slice(0, -1))).toThrow('build the site again');
});
