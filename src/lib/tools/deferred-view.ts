import { counted, numberWords } from '../format/numbers.ts';
import { clearBacklog, deferredWork, isRefusal, type DeferredDay } from '../staffing/index.ts';
import { costLinkFrom } from './chain.ts';
import {
  ARRIVE,
  DEFERRED_FIELDS,
  DEFERRED_OPTIONAL,
  type DeferredKey,
  type DeferredNumberKey,
} from './deferred-fields.ts';
import { deadlineWords } from './deferred-deadline.ts';
import type { NextLink } from './interval-view.ts';
import { chosenOf } from './staffing-choices.ts';
import { readFields, type Typed } from './tool-field.ts';
import { refusedView, type ToolView } from './tool-view.ts';

/** One size of the team, and what becomes of the work. */
export type TeamRow = {
  people: number;
  chosen: boolean;
  isYours: boolean;
  /** Items a day that they can do. */
  capacityItems: number;
  capacity: string;
  /** Working days until the backlog is gone; null for never. */
  days: number | null;
  cleared: string;
  /** Empty where no deadline is asked. */
  deadline: string;
};

export type DeferredResult = {
  fte: number;
  steadyFte: number;
  people: number;
  fteWords: string;
  peopleWords: string;
  heading: string;
  teams: TeamRow[];
  hasDeadline: boolean;
  leavesOut: readonly string[];
  next: NextLink | null;
};

export type DeferredView = ToolView<DeferredResult, DeferredKey>;

const LEAVES_OUT = [
  'Items of all kinds are taken as alike; a few long ones can hold up the rest.',
  'Every working day brings as many; after a weekend there are more.',
  'The deadline is looked at from a day without backlog on, with people who work all items in the order of arrival.',
  'No queue formula is used: hours of allowed delay level the peaks out.',
];

/** Everything the staffing tool shows for work that can wait. */
export function deferredView(typed: Typed<DeferredKey>): DeferredView {
  const { values, problems, missing: untyped } = readFields(DEFERRED_FIELDS, typed);
  if (problems.length > 0) return { state: 'faulty', problems };
  const missing = untyped.filter((key) => !DEFERRED_OPTIONAL.includes(key));
  if (missing.length > 0) return { state: 'empty', missing, problems: [] };
  const of = (key: DeferredNumberKey): number => values[key] ?? 0;
  const day: DeferredDay = {
    ...{ itemsPerDay: of('items'), ahtSeconds: of('item'), backlogItems: of('backlog') },
    ...{ paidHoursPerFteDay: of('paidday'), shrinkage: of('shrinkage') / 100 },
    maxUtilisation: of('useful') / 100,
  };
  const needed = deferredWork({ ...day, clearWithinDays: of('clear') });
  const steady = deferredWork({ ...day, backlogItems: 0, clearWithinDays: of('clear') });
  if (isRefusal(needed)) return refusedView(needed.reason);
  if (isRefusal(steady)) return refusedView(steady.reason);
  // As everywhere in staffing: what doubles add to a whole number is no person.
  const people = Math.max(0, Math.ceil(needed.fte - 1e-9));
  const team = values.team;
  const sizes = new Set([people - 1, people, people + 1, ...(team === null ? [] : [team])]);
  const work = {
    dueHours: values.due,
    shiftHours: of('shift'),
    isAlways: chosenOf(ARRIVE, typed.arrive) === 'always',
    itemsPerDay: day.itemsPerDay,
  };
  const teams = [...sizes]
    .filter((size) => size > 0 || size === team)
    .sort((a, b) => a - b)
    .flatMap((size) => {
      const row = teamRow(size, day);
      if (!row) return [];
      const deadline =
        work.dueHours === null
          ? ''
          : deadlineWords({ ...work, dueHours: work.dueHours, capacityItems: row.capacityItems });
      return [{ ...row, deadline, chosen: size === people, isYours: size === team }];
    });
  return {
    state: 'done',
    problems: [],
    result: {
      fte: needed.fte,
      steadyFte: steady.fte,
      people,
      fteWords: `full-time people of work, ${numberWords(of('paidday'))} paid hours a day each`,
      peopleWords: `${people === 1 ? 'person' : 'people'}, once made whole${of('backlog') > 0 ? `, with the backlog gone in ${counted(of('clear'), 'working day')}` : ''}`,
      heading: headingOf({ people, steady: steady.fte, hasBacklog: of('backlog') > 0 }),
      teams,
      hasDeadline: work.dueHours !== null,
      leavesOut: LEAVES_OUT,
      next:
        people === 0
          ? null
          : {
              path: costLinkFrom({
                ...{ ahtSeconds: day.ahtSeconds, occupancy: of('useful') / 100, shrinkage: day.shrinkage },
              }),
              words:
                'The work on one item, the share of time on items and the shrinkage go along. How many working days a month has is yours to say there.',
            },
    },
  };
}

function teamRow(people: number, day: DeferredDay): Omit<TeamRow, 'chosen' | 'isYours' | 'deadline'> | null {
  const cleared = clearBacklog({ ...day, fte: people });
  if (isRefusal(cleared)) return null;
  const { capacityItems } = cleared;
  return {
    people,
    capacityItems,
    capacity: numberWords(Math.floor(capacityItems + 1e-9)),
    days: cleared.clears ? cleared.days : null,
    cleared: clearedWords(cleared, day.backlogItems),
  };
}

function clearedWords(
  cleared: { clears: true; days: number } | { clears: false; growsBy: number },
  backlog: number,
): string {
  if (!cleared.clears)
    return cleared.growsBy > 0
      ? `never: it grows by ${numberWords(Math.ceil(cleared.growsBy))} a day`
      : 'never: it stays as it is';
  if (backlog === 0) return 'none waiting';
  const days = Math.round(cleared.days * 10) / 10;
  return days < 0.1 ? 'under 0.1 days' : counted(days, 'day');
}

function headingOf({
  people,
  steady,
  hasBacklog,
}: {
  people: number;
  steady: number;
  hasBacklog: boolean;
}): string {
  if (people === 0) return 'Without items nobody is needed';
  const least = Math.ceil(steady - 1e-9);
  const keeps = `${counted(least, 'person', 'people')} ${least === 1 ? 'keeps' : 'keep'} up with what arrives`;
  if (!hasBacklog || least === people) return `${keeps}; one fewer never would`;
  return `${keeps}; the backlog takes ${numberWords(people - least)} more for a while`;
}
