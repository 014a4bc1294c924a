import { grouped, refuse, type Refusal } from './fields.ts';

export type RequiredAgents = { ok: true; agents: number } | Refusal;

/**
 * The first number of agents from `start` on that `reaches` the targets, asked in order. Need lies near A + beta sqrt(A), beta 0.5 to 2,
 * so that who has not found it 20 sqrt(A) + 1000 further on never will (domain.md 2.3).
 */
export function smallestAgents(
  start: number,
  intensity: number,
  reaches: (agents: number) => boolean,
): RequiredAgents {
  const last = start + 20 * Math.sqrt(intensity) + 1000;
  for (let agents = start; agents <= last; agents += 1) if (reaches(agents)) return { ok: true, agents };
  return refuse(
    `Target service level as a share: ${grouped(Math.floor(last))} agents do not reach it; write a lower one or a longer target time.`,
  );
}
