import { STAFFING_ASSUMPTIONS } from './assumptions.ts';
import { refuseFields, type Refusal } from './fields.ts';
import { ceilOnPaper } from './rounding.ts';

/**
 * How many people have to be on the rota, so that enough of them are on the phone? N / (1 - s).
 * `onPhoneAgents` N: 0 or more; `shrinkage` s: paid but unavailable / paid, a share from 0 to 0.6. Result: people, exact and as the next
 * whole number (ceil(x - 1e-9), so that 30.000000000000004 is 30). Refuses fields out of range.
 * Source: domain.md 2.6 and 8: divide by 1 - s, never multiply by 1 + s. Leaves out: that shrinkage differs by hour and season.
 * Example: 21 agents at 30 %: 21 / 0.7 = 30.
 */
export function scheduledAgents(input: {
  onPhoneAgents: number;
  shrinkage: number;
}): { scheduledExact: number; scheduledCeil: number } | Refusal {
  const refusal = refuseFields(input, ['onPhoneAgents', 'shrinkage']);
  if (refusal) return refusal;
  const scheduledExact = input.onPhoneAgents / (1 - input.shrinkage);
  return { scheduledExact, scheduledCeil: ceilOnPaper(scheduledExact) };
}

/** What one full-time person gives in a week. `scheduleEfficiency` absent: 0.95 [A]. */
export type PaidTime = {
  paidHoursPerFteWeek: number;
  shrinkage: number;
  scheduleEfficiency?: number | undefined;
};

/**
 * How many full-time people fill one seat that is open H hours a week? H / (paid hours x (1 - s) x e).
 * `openHoursPerWeek` H: 0 to 168; `paidHoursPerFteWeek`: 1 to 168; `shrinkage` s: 0 to 0.6; `scheduleEfficiency` e: 0.01 to 1,
 * 0.95 by default [A]. Result: people to the seat, not rounded. Refuses fields out of range.
 * Source: domain.md 2.6. Leaves out: that a seat never holds a part of a person on a given night.
 * Example: 168 / (40 x 0.7 x 1) = 6.
 */
export function shiftFactor(
  input: PaidTime & { openHoursPerWeek: number },
): { ftePerSeat: number } | Refusal {
  const hours = presentHours(input);
  const refusal = refuseFields(input, ['openHoursPerWeek']);
  if (refusal) return refusal;
  return typeof hours === 'number' ? { ftePerSeat: input.openHoursPerWeek / hours } : hours;
}

/** Hours a week in which one full-time person is where the schedule needs one: paid hours x (1 - s) x e. */
export function presentHours(paid: PaidTime): number | Refusal {
  const { scheduleEfficiency = STAFFING_ASSUMPTIONS.scheduleEfficiency.value } = paid;
  const { paidHoursPerFteWeek, shrinkage } = paid;
  const fields = { paidHoursPerFteWeek, shrinkage, scheduleEfficiency };
  return (
    refuseFields(fields, ['paidHoursPerFteWeek', 'shrinkage', 'scheduleEfficiency']) ??
    paidHoursPerFteWeek * (1 - shrinkage) * scheduleEfficiency
  );
}
