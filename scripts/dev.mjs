// npm run dev: installs what is missing and starts Astro with hot reload.
import { requireNode } from './require-node.mjs';

requireNode();
const { prepareProject, runPinned } = await import('./pinned-node.mjs');

prepareProject();
process.exitCode = await runPinned(['scripts/develop.ts', ...process.argv.slice(2)]);
