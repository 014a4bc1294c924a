import { blockingFrom, isUsable } from './erlang-b.ts';

/**
 * What share of calls has to wait, when all who wait stay on the line? C = N B / ((N - A) + A B), B by Erlang B.
 * `agents` N: whole, 0 or more; `intensity` A: 0 to 10,000,000 erlangs. Result: a share, not rounded; 0 without load, 1 when N <= A
 * (the queue grows without end); null for other input.
 * Source: Erlang 1917; Cooper 1981; domain.md 2.3. Leaves out: see ERLANG_C_LEAVES_OUT.
 * Example: 2 agents, 1 erlang: B = 0.2 (see erlangB), C = 2 x 0.2 / (1 + 0.2) = 1/3.
 */
export function erlangC(agents: number, intensity: number): number | null {
  if (!isUsable(agents, intensity)) return null;
  return waitingShare(agents, intensity, blockingFrom(intensity, agents));
}

/** C for a usable input; `blocking` answers B of this intensity. */
export function waitingShare(agents: number, intensity: number, blocking: (lines: number) => number): number {
  if (intensity === 0) return 0;
  if (agents <= intensity) return 1;
  const lost = blocking(agents);
  return (agents * lost) / (agents - intensity + intensity * lost);
}

/** SL(T) = 1 - C exp(-(N - A) T / h), for A < N or no load. */
export const answeredWithin = (
  waiting: number,
  spare: number,
  targetSeconds: number,
  ahtSeconds: number,
): number => 1 - waiting * Math.exp(-(spare * targetSeconds) / ahtSeconds);

/** What Erlang C does not know, to be printed beside its result; domain.md 2.4. */
export const ERLANG_C_LEAVES_OUT: readonly string[] = [
  'Calls arrive at random at an even rate within the interval; there are no waves inside it.',
  'Handling times spread as an exponential distribution does: many short ones, a few long ones.',
  'Every agent can take every call, all work alike and are fully present.',
  'The interval is long enough for the queue to settle.',
  'Nobody hangs up. Where callers do, it asks for more agents than are needed.',
  'Volume is as uncertain as chance makes it, no more. Where days differ by more than that, it asks for too few.',
];
