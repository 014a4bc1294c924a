import { useEffect, useRef, useState } from 'react';
import type { Refusal, Simulation } from '../../lib/costing/index.ts';
import type { CostRequest } from '../../lib/tools/cost-read.ts';
import type { CostResult, CostView } from '../../lib/tools/cost-view.ts';

/** Asks another thread; without one, as on the server, nothing is ever asked. */
export type Simulate = (request: CostRequest) => Promise<Simulation | Refusal>;

/** A result and the simulation of the same figures; they change together. */
export type Shown = { result: CostResult; simulation: Simulation };

interface Simulated {
  /** The newest result that is whole; null before there is one. */
  shown: Shown | null;
  /** The figures have changed, and the answer takes so long that it should be said. */
  isWorking: boolean;
  /** What is shown belongs to what is typed. */
  isCurrent: boolean;
  /** Why the figures cannot be simulated. */
  refused: string | null;
}

/** After this time without an answer "Working …" is shown. */
const PATIENCE_MS = 400;

/**
 * The result with its simulation, one after the other as they are answered; the old one stays until the new one is whole, and answers
 * that were overtaken are dropped. `first` is what the server drew for the first view.
 */
export function useSimulated(
  view: CostView,
  first: Simulation | Refusal | null,
  simulate: Simulate | undefined,
): Simulated {
  const key = view.state === 'done' ? JSON.stringify(view.request) : null;
  const [answered, setAnswered] = useState(() => ({
    key,
    shown: view.state === 'done' && first?.ok ? { result: view.result, simulation: first } : null,
    refused: first && !first.ok ? first.reason : null,
  }));
  const [isWorking, setWorking] = useState(false);
  const newest = useRef(key);
  newest.current = key;

  useEffect(() => {
    if (view.state !== 'done' || key === answered.key || !simulate) return undefined;
    const { request } = view;
    let isSaid = false;
    const timer = setTimeout(() => {
      isSaid = true;
      setWorking(true);
    }, PATIENCE_MS);
    // Only where it was said: React draws a tool once more for a state that is set, even to what it is.
    const rest = () => {
      clearTimeout(timer);
      if (isSaid) setWorking(false);
    };
    void simulate(request).then((simulation) => {
      if (newest.current !== key) return;
      rest();
      setAnswered(({ shown }) =>
        simulation.ok
          ? { key, shown: { result: view.result, simulation }, refused: null }
          : { key, shown, refused: simulation.reason },
      );
    });
    return rest;
  }, [key, answered.key]);

  const isCurrent = key !== null && key === answered.key && answered.refused === null;
  // Words may change while the case stays the same, as when the visitor writes the number that we had filled in. While an answer is
  // awaited, nothing of the old result changes, so that nothing of it is drawn again.
  const newestResult = isCurrent && view.state === 'done' ? view.result : null;
  const kept = useRef(answered.shown);
  if (newestResult && answered.shown && kept.current?.result !== newestResult)
    kept.current = { simulation: answered.shown.simulation, result: newestResult };
  const shown = kept.current;
  return { shown, isWorking, isCurrent, refused: key === answered.key ? answered.refused : null };
}
