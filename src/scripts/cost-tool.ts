import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { CostTool } from '../components/tools/CostTool.tsx';
import type { Simulate } from '../components/tools/use-simulated.ts';
import { simulate as simulateHere, type Refusal, type Simulation } from '../lib/costing/index.ts';
import type { CostSetup } from '../lib/tools/cost-setup.ts';

type Answer = Simulation | Refusal;
/** What the page hands over: all that the first view was drawn from. */
type Handed = { search: string; path: string; setup: CostSetup; simulation: Answer | null };

/** Asks a thread of its own, started at the first question; where there is none, the page draws by itself, when it has nothing else to do. */
function simulateAside(): Simulate {
  const waiting = new Map<number, (answer: Answer) => void>();
  let worker: Worker | null | undefined;
  let last = 0;
  const start = (): Worker | null => {
    try {
      const started = new Worker(new URL('./cost-worker.ts', import.meta.url), { type: 'module' });
      started.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: Answer }>) => {
        waiting.get(data.id)?.(data.answer);
        waiting.delete(data.id);
      });
      return started;
    } catch {
      return null;
    }
  };
  return (request) => {
    worker ??= start();
    const id = ++last;
    return new Promise((resolve) => {
      const here = () => setTimeout(() => resolve(simulateHere(request)), 0);
      if (!worker) return void here();
      waiting.set(id, resolve);
      worker.onerror = () => {
        worker = null;
        here();
      };
      worker.postMessage({ id, request });
    });
  };
}

const root = document.getElementById('cost-tool');
const handed = root?.dataset['handed'];
if (root && handed)
  hydrateRoot(
    root,
    createElement(CostTool, { ...(JSON.parse(handed) as Handed), simulate: simulateAside() }),
  );
