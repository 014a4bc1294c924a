import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlap, shiftShares } from '../../../src/lib/overlap/index.ts';
import { answered } from './ask.ts';
import { bookOf, countIn, countShown, spanFrom } from './brute-force.ts';

const zones = [
  ...['Europe/London', 'America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Santiago'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Karachi', 'Asia/Beirut', 'Asia/Dubai', 'Africa/Casablanca'],
  ...['Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'],
];
/** Days on which one of these clocks, or Karachi's, changes, and days beside them. */
const changing = [
  ...['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-09-06'],
  ...['2008-06-01', '2008-10-31', '2008-11-01', '2009-04-14', '2009-10-31', '2011-12-29', '2010-11-07'],
];

const date = fc.oneof(
  fc.constantFrom(...changing),
  fc
    .integer({ min: 0, max: 9000 })
    .map((day) => new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10)),
);
const two = (n: number): string => String(n).padStart(2, '0');
const start = fc.integer({ min: 0, max: 1439 }).map((m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`);
const end = fc.oneof({ weight: 5, arbitrary: start }, { weight: 1, arbitrary: fc.constant('24:00') });
const times = fc.record({
  buyerStart: start,
  buyerEnd: end,
  pakistanStart: start,
  pakistanEnd: end,
  nightStart: start,
  nightEnd: end,
});

test('counting every minute gives the same overlap, on any date, in any zone, for any windows', () => {
  let counted = 0;
  fc.assert(
    fc.property(
      date,
      fc.constantFrom(...zones),
      fc.array(times, { minLength: 12, maxLength: 12 }),
      (buyerDate, buyerZone, cases) => {
        const buyerBook = bookOf(buyerZone, buyerDate);
        const karachi = bookOf('Asia/Karachi', buyerDate);
        for (const each of cases) {
          const found = answered(overlap({ buyerDate, buyerZone, ...each }));
          const window = spanFrom(buyerBook, buyerDate, 0, each.buyerStart, each.buyerEnd);
          const shared = countIn(window, karachi, buyerDate, each.pakistanStart, each.pakistanEnd);
          const night = countIn(window, karachi, buyerDate, each.nightStart, each.nightEnd);
          expect(found).toMatchObject({
            overlapMinutes: shared,
            overlapHours: shared / 60,
            buyerWindowMinutes: Math.max(0, window.to - window.from),
            nightCoverMinutes: night,
          });
          if (buyerDate > '2010-01-10') {
            expect(countShown(window, karachi, each.pakistanStart, each.pakistanEnd)).toBe(shared);
          }
          counted += 1;
        }
      },
    ),
    { seed: 92, numRuns: 30 },
  );
  expect(counted).toBeGreaterThanOrEqual(360);
}, 60_000);

test('in one zone without changes, buyer and provider may trade places', () => {
  fc.assert(
    fc.property(times, (each) => {
      const here = { buyerZone: 'Asia/Karachi', ...each };
      const sum = (a: string, b: string, c: string, d: string): number =>
        [-1, 0, 1]
          .map((days) => new Date(Date.UTC(2026, 0, 14 + days)).toISOString().slice(0, 10))
          .map((buyerDate) =>
            answered(
              overlap({ ...here, buyerDate, buyerStart: a, buyerEnd: b, pakistanStart: c, pakistanEnd: d }),
            ),
          )
          .reduce((total, { overlapMinutes }) => total + overlapMinutes, 0);
      // Each date of one meets every date of the other alike, so that three dates of either give the same.
      expect(sum(each.buyerStart, each.buyerEnd, each.pakistanStart, each.pakistanEnd)).toBe(
        sum(each.pakistanStart, each.pakistanEnd, each.buyerStart, each.buyerEnd),
      );
    }),
    { seed: 92 },
  );
});

test('a window and what is left of the day share out every cover; shift shares sum to 1', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...zones), times, (buyerDate, buyerZone, each) => {
      const ask = { buyerDate, buyerZone, ...each };
      const night = answered(
        overlap({ ...ask, pakistanStart: '22:00', pakistanEnd: '06:00' }),
      ).overlapMinutes;
      const rest = answered(overlap({ ...ask, pakistanStart: '06:00', pakistanEnd: '22:00' }));
      expect(night + rest.overlapMinutes).toBe(rest.buyerWindowMinutes);
      const shares = answered(shiftShares(ask));
      expect(shares.nightMinutes).toBe(night);
      expect(shares.dayMinutes + shares.eveningMinutes + night).toBe(shares.coverMinutes);
      if (shares.coverMinutes > 0)
        expect((shares.dayShare ?? 0) + (shares.eveningShare ?? 0) + (shares.nightShare ?? 0)).toBeCloseTo(
          1,
          12,
        );
    }),
    { seed: 92, numRuns: 150 },
  );
});
