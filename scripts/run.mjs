// Runs one of the project's scripts: node scripts/run.mjs scripts/build.ts [arguments]
import { requireNode } from './require-node.mjs';

requireNode();
const { prepareProject, runPinned } = await import('./pinned-node.mjs');

const args = process.argv.slice(2);
if (args.length === 0) {
  console.error('Say which script to run, for example: node scripts/run.mjs scripts/build.ts');
  process.exit(1);
}
prepareProject();
process.exitCode = await runPinned(args);
