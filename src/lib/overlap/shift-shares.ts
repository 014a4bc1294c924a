import { KARACHI, SHIFTS, type Shift } from './assumptions.ts';
import { readDate } from './calendar-date.ts';
import { clockMinutes } from './clock-time.ts';
import { isRefused, type Refused } from './refusal.ts';
import { intersectSpans, minutesIn, type Span } from './spans.ts';
import { readBuyer, repeatDaily, spanOn, type BuyerHours } from './windows.ts';

export type ShiftSharesInput = { buyerDate: string } & BuyerHours;

/** Shares are fractions of the cover that sum to 1; null, as is the label, when the cover is empty. */
export type ShiftShares = {
  coverMinutes: number;
  dayMinutes: number;
  eveningMinutes: number;
  nightMinutes: number;
  dayShare: number | null;
  eveningShare: number | null;
  nightShare: number | null;
  label: Shift | null;
  /** Another shift has as much as the label's. */
  tied: boolean;
};

/**
 * In which of Pakistan's shifts do a buyer's hours fall on one date, and how much of them is night?
 * minutes of a shift = minutes of the buyer's window in that shift; share = minutes / cover, cover being the whole window.
 * nightShare feeds the night premium of the cost (domain.md 3.2). The label is the shift with the largest share; of equal shares
 * the later one in the order day, evening, night, which costs more: a tie must not hide night work.
 * `buyerDate` YYYY-MM-DD; `buyerZone` IANA; times HH:MM as in overlap, which also refuses alike.
 * Result: whole minutes; fractions, not rounded.
 * Source: domain.md 4; the shifts 06:00 to 14:00, 14:00 to 22:00 and 22:00 to 06:00 and the tie are our own assumption, printed on the page.
 * Leaves out: whose shift plan it is; a provider may cut its shifts elsewhere.
 * Example: New York 09:00 to 17:00 in January is 19:00 to 03:00 in Karachi: evening 3/8, night 5/8, so a night shift.
 */
export function shiftShares(input: ShiftSharesInput): ShiftShares | Refused {
  const day = readDate('buyerDate', input.buyerDate);
  if (isRefused(day)) return day;
  const buyer = readBuyer(input);
  if (isRefused(buyer)) return buyer;
  const window = spanOn(buyer, day);
  const coverMinutes = minutesIn([window]);
  const [dayMinutes, eveningMinutes, nightMinutes] = [
    minutesOfShift('day', window),
    minutesOfShift('evening', window),
    minutesOfShift('night', window),
  ];
  const most = Math.max(dayMinutes, eveningMinutes, nightMinutes);
  const largest = (
    [
      ['night', nightMinutes],
      ['evening', eveningMinutes],
      ['day', dayMinutes],
    ] as const
  ).filter(([, minutes]) => minutes === most);
  const share = (minutes: number): number | null => (coverMinutes === 0 ? null : minutes / coverMinutes);
  return {
    coverMinutes,
    dayMinutes,
    eveningMinutes,
    nightMinutes,
    dayShare: share(dayMinutes),
    eveningShare: share(eveningMinutes),
    nightShare: share(nightMinutes),
    label: coverMinutes === 0 ? null : (largest[0]?.[0] ?? null),
    tied: coverMinutes > 0 && largest.length > 1,
  };
}

function minutesOfShift(shift: Shift, window: Span): number {
  const { start, end } = SHIFTS[shift];
  const hours = { zone: KARACHI, start: clockMinutes(start), end: clockMinutes(end) };
  return minutesIn(intersectSpans([window], repeatDaily(hours)(window)));
}
