import { refuseFields, type Refusal } from './fields.ts';
import { arrivalRate } from './load.ts';
import { queue, type QueueInput } from './queue.ts';
import { SECONDS_PER_MINUTE } from './units.ts';

/** null: without end. */
export type WaitMeasures = {
  meanQueueLength: number | null;
  pImmediate: number;
  meanWaitDelayedSeconds: number | null;
};

/**
 * How long is the queue, and how long do those wait who have to wait (Erlang C)?
 * Mean queue = lambda x ASA; P(answered at once) = 1 - C; mean wait of the delayed = h / (N - A).
 * Input and refusals as in `queue`. Result: calls, a share, seconds, not rounded; null where the queue grows without end; 0, 1 and 0
 * without calls. Source: Cooper 1981; domain.md 2.3. Leaves out: see ERLANG_C_LEAVES_OUT.
 * Example: 10 calls in 30 minutes of 180 s, 2 agents: ASA 60 s, so 10/1800 x 60 = 1/3 call waits on average; 2/3 are answered at once;
 * the delayed wait 180 / (2 - 1) = 180 s on average.
 */
export function waitMeasures(input: QueueInput): WaitMeasures | Refusal {
  const measures = queue(input);
  if ('ok' in measures) return measures;
  const { asaSeconds, pWait, intensity } = measures;
  if (asaSeconds === null) return { meanQueueLength: null, pImmediate: 0, meanWaitDelayedSeconds: null };
  return {
    meanQueueLength: arrivalRate(input) * asaSeconds,
    pImmediate: 1 - pWait,
    meanWaitDelayedSeconds: intensity === 0 ? 0 : input.ahtSeconds / (input.agents - intensity),
  };
}

/**
 * How long does the given share of the callers who wait, wait at most? -ln(1 - p) h / (N - A).
 * `quantile` p: a share from 0 to 0.9999, of those who wait, not of all; the rest as in `queue`.
 * Result: seconds, not rounded, as `{ waitSeconds }`; null without end, 0 without calls. Source: Cooper 1981; domain.md 2.3.
 * Example: 10 calls in 30 minutes of 180 s, 2 agents, p = 0.5: ln 2 x 180 / (2 - 1) = 124.8 s.
 */
export function delayedWaitQuantile(
  input: QueueInput & { quantile: number },
): { waitSeconds: number | null } | Refusal {
  const measures = refuseFields(input, ['quantile']) ?? waitMeasures(input);
  if ('ok' in measures) return measures;
  const { meanWaitDelayedSeconds: mean } = measures;
  return { waitSeconds: mean === null ? null : -Math.log1p(-input.quantile) * mean };
}

/** What to say beside the measures of a queue: sentences, none when there is nothing to say. */
export function queueWarnings(input: QueueInput): string[] {
  const measures = queue(input);
  if ('ok' in measures) return [];
  const warnings: string[] = [];
  if (!measures.stable)
    warnings.push('More work arrives than these agents can do: the queue grows without end.');
  if (input.calls > 0 && input.ahtSeconds > input.intervalMinutes * SECONDS_PER_MINUTE)
    warnings.push(
      'One call can outlast the interval: the real queue follows the volume later than this formula says.',
    );
  return warnings;
}
