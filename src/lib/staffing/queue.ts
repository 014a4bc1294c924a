import { blockingFrom } from './erlang-b.ts';
import { answeredWithin, waitingShare } from './erlang-c.ts';
import { refuseFields, type Refusal } from './fields.ts';
import { intensityOf, type Load } from './load.ts';

export type QueueInput = Load & { targetSeconds: number; agents: number };

/** `asaSeconds` null: without end. */
export type QueueMeasures = {
  intensity: number;
  stable: boolean;
  pWait: number;
  serviceLevel: number;
  asaSeconds: number | null;
  occupancy: number;
};

/**
 * How does a team of N agents answer the calls of an interval, if nobody hangs up (Erlang C, M/M/N)?
 * A = n h / (60 I); C by Erlang C; service level = 1 - C exp(-(N - A) T / h); average speed of answer over all calls = C h / (N - A);
 * occupancy = A / N.
 * `calls` n: 0 or more, fractions allowed; `intervalMinutes` I: 1 to 44,640; `ahtSeconds` h: above 0 (0 when there are no calls);
 * `targetSeconds` T: 0 or more; `agents` N: whole, 0 or more.
 * Result: erlangs, shares and seconds, not rounded. No calls: nothing waits, service level 1, occupancy 0. N <= A: `stable` false,
 * all wait, service level 0, occupancy 1 and no average wait, because the queue grows without end.
 * Refuses fields out of range and loads above ten million erlangs, as `{ ok: false, reason }`.
 * Source: Cooper 1981; Gans, Koole, Mandelbaum, M&SOM 5(2) 2003; domain.md 2.3. Leaves out: see ERLANG_C_LEAVES_OUT.
 * Example: 10 calls in 30 minutes of 180 s, 2 agents, target 0 s: A = 1, C = 1/3, service level 2/3,
 * average speed of answer 1/3 x 180 / (2 - 1) = 60 s, occupancy 1/2.
 */
export function queue(input: QueueInput): QueueMeasures | Refusal {
  const intensity = intensityOf(input);
  if (typeof intensity !== 'number') return intensity;
  return refuseFields(input, ['targetSeconds', 'agents']) ?? measureQueue(input, intensity);
}

/** The measures of a usable input. */
export function measureQueue(input: QueueInput, intensity: number): QueueMeasures {
  const { targetSeconds, agents, ahtSeconds } = input;
  if (intensity === 0)
    return { intensity, stable: true, pWait: 0, serviceLevel: 1, asaSeconds: 0, occupancy: 0 };
  if (agents <= intensity)
    return { intensity, stable: false, pWait: 1, serviceLevel: 0, asaSeconds: null, occupancy: 1 };
  const pWait = waitingShare(agents, intensity, blockingFrom(intensity, agents));
  const spare = agents - intensity;
  return {
    intensity,
    stable: true,
    pWait,
    serviceLevel: answeredWithin(pWait, spare, targetSeconds, ahtSeconds),
    asaSeconds: (pWait * ahtSeconds) / spare,
    occupancy: intensity / agents,
  };
}

/**
 * The same queue with up to `spread` agents fewer and more, fewest first: one agent can move the service level by 10 points at A = 10
 * (domain.md 2.4). `spread`: whole, 0 to 100.
 */
export function queueAround(input: QueueInput, spread = 1): ({ agents: number } & QueueMeasures)[] | Refusal {
  const intensity = intensityOf(input);
  if (typeof intensity !== 'number') return intensity;
  const refusal = refuseFields({ ...input, spread }, ['targetSeconds', 'agents', 'spread']);
  if (refusal) return refusal;
  const first = Math.max(0, input.agents - spread);
  return Array.from({ length: input.agents + spread - first + 1 }, (_, index) => {
    const agents = first + index;
    return { agents, ...measureQueue({ ...input, agents }, intensity) };
  });
}
