import { CONCURRENCY_FACTORS } from './assumptions.ts';
import { refuse, refuseFields, type Refusal } from './fields.ts';
import { intensityOf } from './load.ts';
import { measureQueue } from './queue.ts';
import { findAgents, refuseTargets, type RequiredInput } from './required-agents.ts';

/** `concurrencyFactor` absent: that of the published table, for 1 to 5 chats at once. */
export type ChatInput = {
  chats: number;
  intervalMinutes: number;
  elapsedAhtSeconds: number;
  maxConcurrency: number;
  concurrencyFactor?: number | undefined;
  targetSeconds: number;
  targetServiceLevel: number;
};

export type ChatAgents = {
  effectiveAhtModel: { intensity: number; agents: number; serviceLevel: number };
  slotModel: { intensity: number; slots: number; agents: number; serviceLevelAtSlots: number };
};

/**
 * How many agents do chats need, when each agent has several at once? Two models, to be shown as a range.
 * Effective AHT (cautious): Erlang C with handling time h / c on N agents. Slots (hopeful): Erlang C with handling time h on k N servers; a
 * first answer waits only when all slots are full: agents = ceil(slots / k).
 * `chats`: 0 or more in the interval; `elapsedAhtSeconds` h: from first to last line, measured while k chats ran at once; `maxConcurrency` k:
 * whole, 1 to 10 (3 to 4 is the practical limit); `concurrencyFactor` c: 1 to k; the rest as in `requiredAgents`.
 * Result: erlangs, whole agents and slots, service level at them, not rounded. Refuses fields out of range, and k above 5 without c.
 * Source: callcentrehelper.com, Erlang C for chat (c); Koole, wfmanagement.blogspot.com 2013 (limit); domain.md 2.7. Leaves out: that a chat
 * takes longer the more run beside it (measure h at k), and callers who close the window. Never divide the number of agents by k.
 * Example: 10 chats in 30 minutes of 180 s, k = 1, c = 1, 66 % answered at once: both models ask for 2 agents, as calls would.
 */
export function chat(input: ChatInput): ChatAgents | Refusal {
  const { chats, intervalMinutes, elapsedAhtSeconds, maxConcurrency, targetSeconds, targetServiceLevel } =
    input;
  const refusal = refuseFields(input, ['chats', 'elapsedAhtSeconds', 'maxConcurrency']);
  if (refusal) return refusal;
  const factor = factorOf(input);
  if (typeof factor !== 'number') return factor;
  const rest = { calls: chats, intervalMinutes, targetSeconds, targetServiceLevel };
  const bySlots = staff({ ...rest, ahtSeconds: elapsedAhtSeconds });
  if ('ok' in bySlots) return bySlots;
  const byAht = staff({ ...rest, ahtSeconds: elapsedAhtSeconds / factor });
  if ('ok' in byAht) return byAht;
  return {
    effectiveAhtModel: byAht,
    slotModel: {
      intensity: bySlots.intensity,
      slots: bySlots.agents,
      agents: Math.ceil(bySlots.agents / maxConcurrency),
      serviceLevelAtSlots: bySlots.serviceLevel,
    },
  };
}

/** c, from the input or the published table; nobody answers more than k chats in the time of one. */
function factorOf({ maxConcurrency, concurrencyFactor }: ChatInput): number | Refusal {
  const factor = concurrencyFactor ?? CONCURRENCY_FACTORS[maxConcurrency - 1];
  if (factor === undefined)
    return refuse('Concurrency factor: write one; none is published for more than 5 chats at once.');
  const refusal = refuseFields({ concurrencyFactor: factor }, ['concurrencyFactor']);
  if (refusal) return refusal;
  return factor <= maxConcurrency
    ? factor
    : refuse(`Concurrency factor: write at most ${maxConcurrency}, the chats at once.`);
}

type Staffed = { intensity: number; agents: number; serviceLevel: number };

function staff(input: RequiredInput): Staffed | Refusal {
  const intensity = intensityOf(input);
  if (typeof intensity !== 'number') return intensity;
  const required = refuseTargets(input) ?? findAgents(input, intensity);
  if (!required.ok) return required;
  const { agents } = required;
  return { intensity, agents, serviceLevel: measureQueue({ ...input, agents }, intensity).serviceLevel };
}
