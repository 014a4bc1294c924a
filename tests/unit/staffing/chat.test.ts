import { describe, expect, test } from 'vitest';
import { chat, type ChatInput } from '../../../src/lib/staffing/index.ts';
import { NEVER, expectRefusal, got } from './make.ts';
import { expectMeasures, readVectors } from './vectors.ts';

type Models = { effectiveAhtModel: Record<string, number>; slotModel: Record<string, number> };
const { chat: vectors } = readVectors<{ chat: (ChatInput & { id: string; expected: Models })[] }>(
  'erlang-vectors.json',
);

test('the vectors were found', () => expect(vectors).toHaveLength(4));

test.each(vectors)('$id: $chats chats, $maxConcurrency at once', (vector) => {
  const found = got(chat(vector));
  expectMeasures(found.effectiveAhtModel, vector.expected.effectiveAhtModel);
  expectMeasures(found.slotModel, vector.expected.slotModel);
});

const one: ChatInput = {
  ...{ chats: 10, intervalMinutes: 30, elapsedAhtSeconds: 180, maxConcurrency: 1, concurrencyFactor: 1 },
  ...{ targetSeconds: 0, targetServiceLevel: 0.66 },
};

test('one chat at once is a call', () => {
  const found = got(chat(one));
  expectMeasures(found.effectiveAhtModel, { intensity: 1, agents: 2, serviceLevel: 2 / 3 });
  expectMeasures(found.slotModel, { intensity: 1, slots: 2, agents: 2, serviceLevelAtSlots: 2 / 3 });
});

test('no chats, nobody', () => {
  const found = got(chat({ ...one, chats: 0, maxConcurrency: 3, concurrencyFactor: 2.5 }));
  expect(found.effectiveAhtModel).toEqual({ intensity: 0, agents: 0, serviceLevel: 1 });
  expect(found.slotModel).toEqual({ intensity: 0, slots: 0, agents: 0, serviceLevelAtSlots: 1 });
});

test.each([
  [1, 1],
  [2, 1.7],
  [3, 2.5],
  [4, 2.9],
  [5, 3.5],
])('%d at once count as %d where nothing else is given', (k, factor) => {
  const found = got(chat({ ...one, maxConcurrency: k, concurrencyFactor: undefined }));
  expect(found.effectiveAhtModel.intensity).toBeCloseTo(1 / factor, 14);
  expect(found.slotModel.agents).toBe(Math.ceil(2 / k));
});

describe('refuses', () => {
  test.each([
    ['chats', 'Chats in the interval'],
    ['intervalMinutes', 'Length of the interval'],
    ['elapsedAhtSeconds', 'Elapsed handling time'],
    ['maxConcurrency', 'Chats at once'],
    ['targetSeconds', 'Target time'],
    ['targetServiceLevel', 'Target service level'],
  ] as const)('%s that cannot be', (field, words) => {
    for (const value of NEVER) expectRefusal(chat({ ...one, [field]: value }), words);
  });

  test('a factor that cannot be, or that nobody has published', () => {
    for (const concurrencyFactor of [NaN, 0.9, Infinity, -1])
      expectRefusal(chat({ ...one, concurrencyFactor }), 'Concurrency factor');
    expectRefusal(chat({ ...one, maxConcurrency: 2, concurrencyFactor: 2.1 }), 'write at most 2');
    expect(got(chat({ ...one, maxConcurrency: 2, concurrencyFactor: 2 })).effectiveAhtModel.intensity).toBe(
      0.5,
    );
    expectRefusal(chat({ ...one, maxConcurrency: 6, concurrencyFactor: undefined }), 'more than 5 chats');
    expect(chat({ ...one, maxConcurrency: 10, concurrencyFactor: 10 })).not.toHaveProperty('ok');
    expectRefusal(chat({ ...one, maxConcurrency: 11, concurrencyFactor: 3 }), 'from 1 to 10');
    expectRefusal(chat({ ...one, maxConcurrency: 1.5 }), 'Chats at once');
  });

  test('more than ten million slots at work, even where so many agents are not', () => {
    // 1e9 chats in a minute of 1 s: 16.7 million at once; by the factor 2.5 it would be 6.7 million.
    const crowd = { ...one, chats: 1e9, intervalMinutes: 1, elapsedAhtSeconds: 1 };
    expectRefusal(chat({ ...crowd, maxConcurrency: 3, concurrencyFactor: 2.5 }), 'more than 10,000,000');
  });

  test('handling time 0 with chats', () => {
    expectRefusal(chat({ ...one, elapsedAhtSeconds: 0 }), 'andling time');
    expectRefusal(
      chat({ ...one, elapsedAhtSeconds: 0.0015, maxConcurrency: 2, concurrencyFactor: 2 }),
      'andling time',
    );
  });
});
