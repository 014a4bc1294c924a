import type { OverlapKey, OverlapSetting, OverlapTyped } from './overlap-fields.ts';
import { overlapFields } from './overlap-fields.ts';
import { overlapView, type OverlapResult } from './overlap-view.ts';
import type { ToolRow } from './tool-row.ts';

/** What each input is called in the table. */
const LABELS: Readonly<Record<OverlapKey, string>> = {
  zone: 'Your city or time zone',
  from: 'You work from',
  to: 'You work to',
  open: 'They work from',
  close: 'They work to',
  date: 'Date',
  days: 'Days you work',
  provider: 'Provider',
  zone2: 'Second city or time zone',
  from2: 'Second place, from',
  to2: 'Second place, to',
  zone3: 'Third city or time zone',
  from3: 'Third place, from',
  to3: 'Third place, to',
};

/** The overlap as a table: what went in, the figures of the date, and each row of the year. */
export function overlapRows(typed: OverlapTyped, setting: OverlapSetting): ToolRow[] {
  const inputs = inputsOf(typed, setting);
  const view = overlapView(typed, setting);
  if (view.state === 'done') return [...inputs, ...dayRows(view.result), ...yearRows(view.result)];
  const why =
    view.state === 'empty'
      ? 'no city or time zone is given'
      : view.problems.map(({ message }) => message).join(' ');
  return [...inputs, { part: 'Result', what: 'No result', value: why, unit: '', basis: 'worked out' }];
}

function inputsOf(typed: OverlapTyped, setting: OverlapSetting): ToolRow[] {
  const hours = setting.provider?.hours;
  return overlapFields(setting).map(({ key, initial }) => {
    const value = typed[key].trim();
    const isTheirs = (key === 'open' || key === 'close') && hours !== null && hours !== undefined;
    const unchanged = isTheirs ? 'profile of the provider' : key === 'date' ? 'today' : 'our assumption';
    const basis = value === '' ? 'not given' : value === initial ? unchanged : 'yours';
    return { part: 'Input', what: LABELS[key], value: value === '' ? null : value, unit: '', basis };
  });
}

const worked = (part: string, what: string, value: number | string | null, unit = 'minutes'): ToolRow => ({
  ...{ part, what, value, unit },
  basis: 'worked out',
});

function dayRows({ days, together, nightShare, asked }: OverlapResult): ToolRow[] {
  return [
    ...days.flatMap((day) => {
      const of = (what: string, value: number | string | null, unit?: string): ToolRow =>
        worked(`${day.name}, ${asked.date}`, what, value, unit);
      return [
        of('Time zone', day.zone, ''),
        of('Hours', day.hours, ''),
        of('Hours in Pakistan', day.inPakistan, ''),
        of('Pakistan is ahead by', day.parts.aheadMinutes),
        of('Asked for', day.windowMinutes),
        of('Shared', day.sharedMinutes),
        of('Shared at night there', day.sharedNightMinutes),
        of('Not covered', day.uncoveredMinutes),
        of('In the day shift', day.shifts.dayMinutes),
        of('In the evening shift', day.shifts.eveningMinutes),
        of('In the night shift', day.shifts.nightMinutes),
      ];
    }),
    ...(together
      ? [
          worked(`All together, ${asked.date}`, 'In common', together.buyersMinutes),
          worked(`All together, ${asked.date}`, 'Shared', together.sharedMinutes),
        ]
      : []),
    worked('Result', 'Night share', nightShare, 'share'),
  ];
}

function yearRows({ year, together }: OverlapResult): ToolRow[] {
  return year.rows.flatMap((row) => {
    const part = `${row.from} to ${row.to}`;
    return [
      ...row.each.flatMap(({ name, sharedMinutes, nightMinutes, uncovered }) => [
        worked(part, `${name}: shared`, sharedMinutes),
        worked(part, `${name}: shared at night there`, nightMinutes),
        worked(part, `${name}: not covered`, uncovered, ''),
      ]),
      ...(together ? [worked(part, 'All together: shared', row.sharedMinutes)] : []),
      ...(row.outOfStep ? [worked(part, 'Clocks', row.outOfStep, '')] : []),
    ];
  });
}
