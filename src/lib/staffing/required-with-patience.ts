import { PATIENCE_BAND, STAFFING_ASSUMPTIONS } from './assumptions.ts';
import { measure } from './erlang-a.ts';
import { refuse, refuseFields, type Refusal } from './fields.ts';
import { intensityOf } from './load.ts';
import { refuseTargets, type RequiredInput } from './required-agents.ts';
import type { RequiredAgents } from './smallest-agents.ts';

/** An occupancy that meets the cap on paper may lie a few units of a double's last digit above it. */
const OCCUPANCY_SLACK = 1e-12;

/**
 * How many agents does an interval need, if callers hang up after a while (Erlang A)?
 * The smallest whole N with answered within T / offered >= target and, with a cap, A (1 - P(abandon)) / N <= maxOccupancy.
 * Input as in `requiredAgents`, and `patienceSeconds`: mean patience, 1 to 1e9 s. Result: whole agents on the phone, also fewer than A,
 * but at least 1; 0 without calls. Found by halving: the service level grows with N.
 * Refuses fields out of range, and loads above ten million erlangs; every target that it takes is reached by some number of agents.
 * Source: Garnett, Mandelbaum, Reiman, M&SOM 4(3) 2002; domain.md 2.5. Leaves out: callers who try again.
 * Example: 10 calls in 30 minutes of 180 s, patience 180 s, answered at once: P(at once) is P(fewer than N calls), Poisson with mean 1:
 * e^-1 = 0.368 with 1 agent, 0.736 with 2. A target of 0.7 asks for 2.
 */
export function requiredAgentsWithPatience(
  input: RequiredInput & { patienceSeconds: number },
): RequiredAgents {
  const intensity = intensityOf(input);
  if (typeof intensity !== 'number') return intensity;
  const refusal = refuseTargets(input) ?? refuseFields(input, ['patienceSeconds']);
  if (refusal) return refusal;
  if (intensity === 0) return { ok: true, agents: 0 };
  const cap = (input.maxOccupancy ?? 1) + OCCUPANCY_SLACK;
  const reaches = (agents: number): boolean => {
    const { slAnsweredOverOffered, occupancy } = measure({ ...input, agents }, intensity);
    return slAnsweredOverOffered >= input.targetServiceLevel && occupancy <= cap;
  };
  let enough = Math.ceil(intensity);
  let few = 0;
  while (!reaches(enough)) {
    few = enough;
    enough *= 2;
  }
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (reaches(middle)) enough = middle;
    else few = middle;
  }
  return { ok: true, agents: enough };
}

const DEFAULT_PATIENCES = [
  PATIENCE_BAND.fromSeconds,
  STAFFING_ASSUMPTIONS.patienceSeconds.value,
  PATIENCE_BAND.toSeconds,
];

const MOST_PATIENCES = 20;

export type PatienceBand = {
  fewest: number;
  most: number;
  at: { patienceSeconds: number; agents: number }[];
};

/**
 * Between which numbers of agents does the need lie, when patience is only guessed? `requiredAgentsWithPatience` for each patience of the
 * list, 60, 120 and 300 s by default [A]. At most 20 patiences. Example: the one above with 180 s alone gives 2 to 2.
 */
export function requiredAgentsBand(
  input: RequiredInput,
  patienceSeconds: readonly number[] = DEFAULT_PATIENCES,
): PatienceBand | Refusal {
  if (patienceSeconds.length === 0 || patienceSeconds.length > MOST_PATIENCES)
    return refuse(`Mean patience of a caller in seconds: write 1 to ${MOST_PATIENCES} of them.`);
  const at: PatienceBand['at'] = [];
  for (const each of patienceSeconds) {
    const required = requiredAgentsWithPatience({ ...input, patienceSeconds: each });
    if (!required.ok) return required;
    at.push({ patienceSeconds: each, agents: required.agents });
  }
  const agents = at.map((each) => each.agents);
  return { fewest: Math.min(...agents), most: Math.max(...agents), at };
}
