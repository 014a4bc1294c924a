import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/costing/index.ts';
import { simulated } from '../../../src/lib/server/tools/simulated.ts';
import { simple } from '../costing/make.ts';

const question = (seed: number, rate = 10) => ({
  ...{ input: simple({ outsourced: { model: 'perHour', rate } }), spreads: {}, draws: 10, seed },
});

test('the answer is that of the simulation, and the same question is drawn once', () => {
  const first = simulated(question(1));
  expect(first).toEqual(simulate(question(1)));
  expect(simulated(question(1))).toBe(first);
});

test('another question has another answer', () => {
  expect(simulated(question(2))).not.toBe(simulated(question(1)));
  expect(simulated(question(1, 20))).not.toEqual(simulated(question(1, 10)));
});

test('what is asked by very many leaves room: the oldest answer goes first', () => {
  const first = simulated(question(10));
  for (let seed = 1000; seed < 1500; seed += 1) simulated(question(seed));
  expect(simulated(question(10))).not.toBe(first);
  expect(simulated(question(1499))).toBe(simulated(question(1499)));
});

test('a refusal is an answer as well', () => {
  expect(simulated({ ...question(1), seed: -1 })).toMatchObject({ ok: false });
});
