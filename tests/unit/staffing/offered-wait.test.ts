import { expect, test } from 'vitest';
import { fall } from '../../../src/lib/staffing/offered-wait.ts';

// u - 1 + e^-u to 60 digits (mpmath), rounded once.
test.each([
  [0.01, 4.983374916805358e-5],
  [-0.01, 5.016708416805754e-5],
  [0.005, 1.2479192682313352e-5],
  [-0.005, 1.2520859401063384e-5],
  [0.00001, 4.999983333375001e-11],
  [0.5, 0.10653065971263342],
  [-3, 16.085536923187668],
  [20, 19.000000002061153],
])('u - 1 + e^-u at %d keeps its digits', (u, expected) => {
  expect(Math.abs(fall(u) / expected - 1)).toBeLessThan(5e-14);
});
