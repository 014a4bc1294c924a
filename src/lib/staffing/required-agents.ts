import { blockingFrom } from './erlang-b.ts';
import { answeredWithin, waitingShare } from './erlang-c.ts';
import { refuseFields, type Refusal } from './fields.ts';
import { intensityOf, type Load } from './load.ts';
import { ceilOnPaper } from './rounding.ts';
import { smallestAgents, type RequiredAgents } from './smallest-agents.ts';

/** `maxOccupancy` null or absent: no cap. */
export type RequiredInput = Load & {
  targetSeconds: number;
  targetServiceLevel: number;
  maxOccupancy?: number | null | undefined;
};

/**
 * How many agents does an interval need, if nobody hangs up (Erlang C)?
 * The smallest whole N > A with service level(N) >= target and, with a cap, A / N <= maxOccupancy.
 * `calls`, `intervalMinutes`, `ahtSeconds`, `targetSeconds` as in `queue`; `targetServiceLevel`: a share from 0 to 0.9999;
 * `maxOccupancy`: a share from 0.01 to 1, or null for none. Result: whole agents on the phone; 0 without calls.
 * Refuses fields out of range, loads above ten million erlangs, and targets not reached 20 sqrt(A) + 1000 agents further on.
 * Source: Cooper 1981; Koole, Call Center Optimization, 2013; domain.md 2.3. Leaves out: breaks and leave (see `scheduledAgents`) and
 * ERLANG_C_LEAVES_OUT.
 * Example: 10 calls in 30 minutes of 180 s, answered at once: A = 1, so 1 agent is too few; 2 answer 1 - C = 2/3 of them at once.
 * A target of 0.66 asks for 2 agents, one of 0.67 for 3.
 */
export function requiredAgents(input: RequiredInput): RequiredAgents {
  const intensity = intensityOf(input);
  if (typeof intensity !== 'number') return intensity;
  return refuseTargets(input) ?? findAgents(input, intensity);
}

/** Refuses targets out of range; an absent cap is no fault. */
export function refuseTargets(input: RequiredInput): Refusal | null {
  return (
    refuseFields(input, ['targetSeconds', 'targetServiceLevel']) ??
    (hasCap(input) ? refuseFields(input, ['maxOccupancy']) : null)
  );
}

const hasCap = <Input extends RequiredInput>(input: Input): input is Input & { maxOccupancy: number } =>
  input.maxOccupancy !== null && input.maxOccupancy !== undefined;

/** N for a usable input, in one pass over B. */
export function findAgents(input: RequiredInput, intensity: number): RequiredAgents {
  if (intensity === 0) return { ok: true, agents: 0 };
  const { ahtSeconds, targetSeconds, targetServiceLevel } = input;
  const stable = Math.floor(intensity) + 1;
  const start = hasCap(input) ? Math.max(stable, ceilOnPaper(intensity / input.maxOccupancy)) : stable;
  const blocking = blockingFrom(intensity, start);
  return smallestAgents(start, intensity, (agents) => {
    const waiting = waitingShare(agents, intensity, blocking);
    return answeredWithin(waiting, agents - intensity, targetSeconds, ahtSeconds) >= targetServiceLevel;
  });
}
