/** How long a buyer's hours and a provider's meet, on a date and through a year (domain.md 4). Pure: no clock, no page. */
export * from './assumptions.ts';
export { WEEKDAYS, type Weekday } from './calendar-date.ts';
export type { Buyer } from './buyers.ts';
export type { DateRange, YearValue } from './date-runs.ts';
export { readDayParts, type ClockSpan, type DayParts } from './day-parts.ts';
export type { OutOfStep } from './out-of-step.ts';
export { overlap, type Overlap, type OverlapInput } from './overlap.ts';
export {
  overlapBuyers,
  type OverlapBuyers,
  type OverlapBuyersInput,
  type SharedOverlap,
} from './overlap-buyers.ts';
export { overlapYear, type DayFigures, type OverlapYear, type OverlapYearInput } from './overlap-year.ts';
export {
  overlapYearBuyers,
  overlapYearRows,
  type BuyerFigures,
  type BuyersRow,
  type OverlapYearBuyers,
  type OverlapYearBuyersInput,
} from './overlap-year-buyers.ts';
export type { Period } from './period.ts';
export { readProviderHours, type ProviderWindow, type StatedHours } from './provider-hours.ts';
export { isRefused, type Refused } from './refusal.ts';
export {
  drawRibbon,
  type Ribbon,
  type RibbonClock,
  type RibbonInput,
  type RibbonSegment,
  type RibbonTick,
} from './ribbon.ts';
export { shiftShares, type ShiftShares, type ShiftSharesInput } from './shift-shares.ts';
export {
  findWeekdays,
  findWorkingWeek,
  type KarachiDay,
  type KarachiWeekday,
  type Weekdays,
  type WeekdaysInput,
  type WorkingWeekInput,
} from './weekdays.ts';
export type { BuyerHours, NightHours, ProviderHours } from './windows.ts';
export { canonicalZone, timeZoneData, type TimeZoneData } from './zones.ts';
