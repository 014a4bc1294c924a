import { expect, test } from 'vitest';
import { readLiveContent, writeLiveContent, type LiveContent } from '../../../src/lib/content/live-site.ts';
import { city, claim, industry, provider, service } from '../catalogue/make.ts';
import { source } from '../open-data/make.ts';

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
};
const written = new TextEncoder().encode(writeLiveContent(content));

test('what the build writes for the server is read as it was', () => {
  expect(readLiveContent(written)).toEqual(content);
  expect(
    readLiveContent(new TextEncoder().encode(writeLiveContent({ ...content, providers: [], sources: [] }))),
  ).toEqual({ ...content, providers: [], sources: [] });
});

test('a line stands for each provider and each source, and one for the rest', () => {
  expect(new TextDecoder().decode(written).split('\n').slice(0, -1)).toHaveLength(5);
});

test('content that was cut off is refused with a sentence', () => {
  expect(() => readLiveContent(written.subarray(0, written.length - 10))).toThrow('build the site again');
});
