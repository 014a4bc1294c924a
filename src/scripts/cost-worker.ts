import { simulate } from '../lib/costing/index.ts';
import type { CostRequest } from '../lib/tools/cost-read.ts';

/** Draws away from the page, so that typing never waits for it. */
addEventListener(
  'message',
  ({ data: { id, request } }: MessageEvent<{ id: number; request: CostRequest }>) => {
    postMessage({ id, answer: simulate(request) });
  },
);
