import { expect, test } from 'vitest';
import { patienceBand } from '../../../src/lib/tools/patience-band.ts';

const asked = {
  ...{ calls: 100, intervalMinutes: 30, ahtSeconds: 180, targetSeconds: 20 },
  ...{ targetServiceLevel: 0.8, maxOccupancy: 0.85 },
};

test('the more patient the callers, the fewer give up, and the summary names both ends', () => {
  const band = patienceBand({ ...asked, agents: 14 });
  const lost = (band?.rows ?? []).map(({ giveUp }) => Number(giveUp.replace('%', '')));
  expect(band?.rows.map(({ patience }) => patience)).toEqual(['60 s', '120 s', '300 s']);
  expect(lost).toEqual(lost.toSorted((a, b) => b - a));
  expect(lost[0]).toBeGreaterThan(lost[2] ?? 0);
  expect(band?.summary).toContain(
    `would lose ${band?.rows[2]?.giveUp} to ${band?.rows[0]?.giveUp} of the calls`,
  );
});

test('without anybody at the phones nothing is to be said', () => {
  expect(patienceBand({ ...asked, calls: 0, agents: 0 })).toBeNull();
});
