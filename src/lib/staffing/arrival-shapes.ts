/** How calls spread over the open hours: heights at equal steps from opening to closing, joined by straight lines. */
export type DayShape = { id: string; name: string; words: string; heights: readonly number[] };

/** How calls spread over a week: a share of each day, Monday first; 0 is closed. */
export type WeekShape = { id: string; name: string; words: string; days: readonly number[] };

/**
 * Typical days, for a buyer who knows only the total. Our own assumption, drawn by hand and said so on the page: no source gives a shape
 * that holds beyond one centre. A centre's own interval counts are always better.
 */
export const DAY_SHAPES: readonly DayShape[] = [
  { id: 'even', name: 'Even', words: 'The same all day.', heights: [1, 1] },
  {
    id: 'two-humps',
    name: 'Two humps',
    words: 'Office hours: a rush in the late morning, a dip at lunch, a smaller rush in the afternoon.',
    heights: [0.5, 1.1, 1.4, 1.2, 0.9, 1.1, 1.2, 0.9, 0.5],
  },
  {
    id: 'morning',
    name: 'Morning rush',
    words:
      'Most call soon after opening, fewer each hour after that: appointments, deliveries expected today.',
    heights: [1.6, 1.9, 1.4, 1.1, 0.9, 0.8, 0.7, 0.5, 0.3],
  },
  {
    id: 'evening',
    name: 'Evening rush',
    words: 'Most call after work: shops, food, entertainment.',
    heights: [0.3, 0.5, 0.7, 0.8, 0.9, 1.1, 1.5, 1.9, 1.2],
  },
  {
    id: 'round-the-clock',
    name: 'Round the clock',
    words: 'Open from midnight to midnight: quiet at night, busy by day, slow in the evening.',
    heights: [0.3, 0.2, 0.2, 0.6, 1.5, 1.8, 1.6, 1.7, 1.6, 1.3, 1, 0.7, 0.3],
  },
];

/** Typical weeks: our own assumption, as above. */
export const WEEK_SHAPES: readonly WeekShape[] = [
  { id: 'five-even', name: 'Monday to Friday, even', words: 'Five equal days.', days: [1, 1, 1, 1, 1, 0, 0] },
  {
    id: 'five-monday',
    name: 'Monday to Friday, busy Monday',
    words: 'The weekend is made up for on Monday; Friday is quiet.',
    days: [1.3, 1.05, 0.95, 0.9, 0.8, 0, 0],
  },
  {
    id: 'seven-weekday',
    name: 'Seven days, quiet weekend',
    words: 'Weekdays as above, half as many calls on Saturday, fewer on Sunday.',
    days: [1.2, 1.1, 1, 1, 0.9, 0.5, 0.4],
  },
  { id: 'seven-even', name: 'Seven days, even', words: 'Seven equal days.', days: [1, 1, 1, 1, 1, 1, 1] },
];
