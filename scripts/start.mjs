// npm start: installs what is missing, builds what has changed, serves the site.
import { requireNode } from './require-node.mjs';

requireNode();
const { prepareProject, runPinned } = await import('./pinned-node.mjs');

prepareProject();
const built = await runPinned(['scripts/build.ts', '--if-stale']);
process.exitCode = built === 0 ? await runPinned(['server/main.ts']) : built;
