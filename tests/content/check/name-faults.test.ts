import { describe } from 'vitest';
import { CITY, FIRST, SECOND, SOURCES, city, refuses, second, type Case } from './refuses.ts';

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
