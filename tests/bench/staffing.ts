// How long do the two slowest sums of staffing take? A million calls in half an hour, and a week of 672 intervals of different volumes.
// By hand: node tests/bench/staffing.ts
import { requiredAgents, schedule } from '../../src/lib/staffing/index.ts';

const ROUNDS = 20;
const MOST_MS = { million: 20, week: 50 };

const targets = { targetSeconds: 20, targetServiceLevel: 0.8, maxOccupancy: null };
const million = { calls: 1e6, intervalMinutes: 30, ahtSeconds: 300, ...targets };
const week = {
  intervals: Array.from({ length: 672 }, (_, index) => ({ calls: 40 + index * 0.7, intervalMinutes: 15 })),
  ...{ ahtSeconds: 300, ...targets, paidHoursPerFteWeek: 40, shrinkage: 0.3 },
};

const kept = [
  judge('requiredAgents, 1,000,000 calls in 30 minutes', MOST_MS.million, () => requiredAgents(million)),
  judge('schedule, 672 different intervals', MOST_MS.week, () => schedule(week)),
];
process.exitCode = kept.every(Boolean) ? 0 : 1;

/** The first round is the one that a reader waits for; the middle one shows what the machine can do. */
function judge(words: string, most: number, work: () => unknown): boolean {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const [first = Infinity] = times;
  const middle = times.sort((a, b) => a - b)[ROUNDS / 2] ?? Infinity;
  console.log(
    `${first <= most ? 'kept  ' : 'MISSED'} ${words}: ${first.toFixed(2)} ms at first, ${middle.toFixed(2)} ms in the middle, at most ${most}`,
  );
  return first <= most;
}
