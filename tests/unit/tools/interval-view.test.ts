import { expect, test } from 'vitest';
import { intervalView, type IntervalResult } from '../../../src/lib/tools/interval-view.ts';

/* Expected figures: the published case of 100 calls of 180 s in 30 minutes (pub-01 of the vectors), and sums by hand. */

const usual = { minutes: '30', target: '80', within: '20', busy: '85', shrinkage: '30' };

function resultOf(typed: Partial<Record<string, string>>): IntervalResult {
  const view = intervalView({ calls: '100', aht: '180', ...usual, ...typed });
  if (view.state !== 'done') throw new Error(`state ${view.state}`);
  return view.result;
}

test('100 calls of 180 seconds in half an hour take 14 agents, and 20 people at 30 % shrinkage', () => {
  const result = resultOf({});
  expect([result.agents, result.people]).toEqual([14, 20]);
  expect(result.heading).toBe('13 agents just miss the target; 14 are the fewest that meet it');
  expect(result.agentsWords).toBe('agents on the phones in that half hour');
  expect(result.peopleWords).toBe('people scheduled, after 30% shrinkage');
});

test('the bars go from three fewer to three more, the table from two fewer to one more', () => {
  const { bars, table } = resultOf({});
  expect(bars.map(({ agents }) => agents)).toEqual([11, 12, 13, 14, 15, 16, 17]);
  expect(table.map(({ agents }) => agents)).toEqual([12, 13, 14, 15]);
  expect(table.map(({ chosen }) => chosen)).toEqual([false, false, true, false]);
  expect(table.map(({ meets }) => meets)).toEqual([false, false, true, true]);
  // 0.88835, 7.8359 s, 10/14 and 0.17413 of the published case.
  expect(table[2]).toMatchObject({ level: '88.8%', wait: '8 s', busy: '71%', mustWait: '17%' });
});

test('where the load needs every agent, one fewer has a queue without end', () => {
  // One erlang of work: an hour of handling in an hour; one agent is never done, two answer 2/3 at once.
  const result = resultOf({ calls: '1', minutes: '60', aht: '3600', target: '50', within: '0', busy: '100' });
  expect(result.agents).toBe(2);
  expect(result.heading).toBe('With 1 agent the queue grows without end; 2 are the fewest that meet it');
  expect(result.bars[0]).toMatchObject({ agents: 1, level: 'none', wait: 'without end', busy: '100%' });
});

test('where only the limit of occupancy asks for more, the heading says so', () => {
  // 10 erlangs at 40 % occupancy at most: 25 agents, however few would answer in time.
  const result = resultOf({ busy: '40' });
  expect(result.agents).toBe(25);
  expect(result.heading).toBe('24 agents would answer in time, but be too busy; 25 may breathe');
});

test('without calls nobody is needed', () => {
  const result = resultOf({ calls: '0' });
  expect([result.agents, result.people, result.patience]).toEqual([0, 0, null]);
  expect(result.heading).toBe('Without calls nobody is needed');
});

test('callers who hang up need fewer agents, and some are lost', () => {
  const { patience } = resultOf({});
  expect(patience?.rows.map(({ patience }) => patience)).toEqual(['60 s', '120 s', '300 s']);
  expect(patience?.summary).toMatch(
    /^If callers hang up, 1[234] to 1[34] would meet the target, and 14 would lose /,
  );
});

test('says what is still to be typed', () => {
  expect(intervalView({ calls: '', aht: '', ...usual })).toEqual({
    state: 'empty',
    missing: ['calls', 'aht'],
    problems: [],
  });
});

test('every fault has its field and its words, and there is no result', () => {
  const view = intervalView({ calls: 'x', aht: '0', ...usual, target: '100' });
  expect(view.state).toBe('faulty');
  expect(view.problems.map(({ key }) => key)).toEqual(['calls', 'aht', 'target']);
});

test('a load that nobody has is refused in a sentence', () => {
  const view = intervalView({ calls: '1,000,000', aht: '86400', ...usual, minutes: '1' });
  expect(view.state).toBe('refused');
  expect(view.state === 'refused' && view.reason.length).toBeGreaterThan(20);
});
