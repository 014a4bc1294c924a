import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boxRound, moveBox, sharedArea } from '../../../src/lib/geometry/boxes.ts';
import type { Box } from '../../../src/lib/geometry/boxes.ts';
import { layoutCities } from '../../../src/lib/geometry/city-layout.ts';
import type { LayoutSettings } from '../../../src/lib/geometry/city-labels.ts';
import type { CityToPlace, PlacedCity } from '../../../src/lib/geometry/city-layout.ts';
import { mapLayoutSettings } from '../../../src/lib/geometry/map-words.ts';
import { placeOnMap } from '../../../src/lib/geometry/pakistan.ts';

const settings = mapLayoutSettings({ neighbours: true, size: 'full' });
const counts: Record<string, number> = {
  lahore: 15,
  islamabad: 11,
  karachi: 5,
  rawalpindi: 4,
  bagh: 1,
  peshawar: 1,
};
const cities = readCities();
const counted = cities
  .filter(({ slug }) => slug in counts)
  .map((city) => ({ ...city, count: counts[city.slug]! }));

describe('layoutCities on the cities that have providers', () => {
  const placed = layoutCities(counted, settings);

  it('finds all six of them in the content', () => {
    expect(placed).toHaveLength(6);
  });

  it('names every city, also on a narrow phone', () => {
    for (const { slug, label } of placed) {
      expect(label, slug).not.toBeNull();
      expect(label!.wideOnly, slug).toBeUndefined();
    }
  });

  it.each(settings.widths)('lets nothing overlap at %d px', (width) => {
    expectNoOverlap(placed, width);
    for (const words of wordsAt(width)) {
      for (const city of placed) expect(sharedArea(words, circleBox(city, width)), city.slug).toBe(0);
    }
  });

  it('writes the number into the circle from three up, else after the name', () => {
    const bySlug = Object.fromEntries(placed.map((city) => [city.slug, city]));
    expect(bySlug.rawalpindi!.figure).toBe(4);
    expect(bySlug.rawalpindi!.label!.text).toBe('Rawalpindi');
    expect(bySlug.bagh!.figure).toBeNull();
    expect(bySlug.bagh!.label!.text).toBe('Bagh 1');
  });

  it('gives circles an area by the count', () => {
    const [lahore, karachi] = ['lahore', 'karachi'].map((wanted) =>
      placed.find(({ slug }) => slug === wanted)!,
    );
    expect(lahore!.radius ** 2 / karachi!.radius ** 2).toBeCloseTo(15 / 5, 6);
  });

  it('gives the same drawing every time', () => {
    expect(layoutCities(counted, settings)).toEqual(placed);
  });
});

describe('layoutCities on other lists', () => {
  it('draws nothing for no city', () => {
    expect(layoutCities([], settings)).toEqual([]);
  });

  it('puts the name of a lone city at its right and leaves the circle on its place', () => {
    const [lahore] = layoutCities([counted.find(({ slug }) => slug === 'lahore')!], settings);
    expect(lahore!.offset).toEqual({ x: 0, y: 0 });
    expect(lahore!.label!.anchor).toBe('start');
  });

  it('draws circles of one size without numbers where counts are not given', () => {
    const small = mapLayoutSettings({ neighbours: false, size: 'small' });
    const pair = cities.filter(({ slug }) => slug === 'islamabad' || slug === 'peshawar');
    const placed = layoutCities(pair, small);
    expect(new Set(placed.map(({ radius }) => radius)).size).toBe(1);
    expect(placed.map(({ figure }) => figure)).toEqual([null, null]);
    expect(placed.map(({ label }) => label?.text).sort()).toEqual(['Islamabad', 'Peshawar']);
    for (const width of small.widths) expectNoOverlap(placed, width, small);
  });

  it('keeps twenty cities apart, leaving out the names that find no room', () => {
    const more = ['Sukkur', 'Larkana', 'Mardan', 'Gilgit', 'Gwadar', 'Jhelum'].map((name, index) => ({
      slug: name.toLowerCase(),
      name,
      place: { x: 0.4 + 0.05 * index, y: 0.75 - 0.09 * index },
    }));
    const twenty = [...cities, ...more].map((city, index) => ({ ...city, count: 1 + ((index * 7) % 12) }));
    expect(twenty).toHaveLength(20);
    const placed = layoutCities(twenty, settings);
    for (const width of settings.widths) expectNoOverlap(placed, width);
    expect(placed.filter(({ label }) => label).length).toBeGreaterThanOrEqual(10);
  });

  it('keeps a very large count within the largest circle', () => {
    const [city] = layoutCities([{ ...counted[0]!, count: 900 }], settings);
    expect(city!.radius).toBeCloseTo(22, 6);
  });
});

function readCities(): CityToPlace[] {
  const folder = new URL('../../../src/content/cities/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(text)![1]!;
      const place = placeOnMap({
        latitude: Number(field('latitude')),
        longitude: Number(field('longitude')),
      });
      return { slug: field('slug'), name: field('name'), place };
    });
}

function expectNoOverlap(
  placed: readonly PlacedCity[],
  width: number,
  { aspect }: LayoutSettings = settings,
): void {
  const at = ({ place }: PlacedCity) => ({ x: place.x * width, y: place.y * width * aspect });
  const labels = placed.flatMap((city) =>
    city.label && (!city.label.wideOnly || width >= 420)
      ? [{ slug: city.slug, box: moveBox(city.label.box, at(city)) }]
      : [],
  );
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      const [from, to] = [at(a), at(b)];
      const distance = Math.hypot(
        to.x + b.offset.x - from.x - a.offset.x,
        to.y + b.offset.y - from.y - a.offset.y,
      );
      expect(distance, `${a.slug} and ${b.slug}`).toBeGreaterThan(a.radius + b.radius);
    }
  }
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) expect(sharedArea(a.box, b.box), `${a.slug} and ${b.slug}`).toBe(0);
    for (const city of placed) {
      if (city.slug === a.slug) continue;
      expect(sharedArea(a.box, circleBox(city, width, aspect)), `name of ${a.slug} and ${city.slug}`).toBe(0);
    }
    for (const words of wordsAt(width))
      expect(sharedArea(a.box, words), `name of ${a.slug} and a fixed name`).toBe(0);
  }
}

function circleBox({ place, offset, radius }: PlacedCity, width: number, aspect = settings.aspect): Box {
  return moveBox(boxRound(offset, radius), { x: place.x * width, y: place.y * width * aspect });
}

function wordsAt(width: number): Box[] {
  return settings
    .fixedWords!.filter(({ fromWidth }) => width >= fromWidth)
    .map(({ place, width: wide, height }) => ({
      left: place.x * width - wide / 2,
      right: place.x * width + wide / 2,
      top: place.y * width * settings.aspect - height / 2,
      bottom: place.y * width * settings.aspect + height / 2,
    }));
}
