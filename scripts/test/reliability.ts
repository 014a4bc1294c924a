import { stopAllChildren, stopChildrenOnSignals } from './children.ts';
import { proofs, runProofs } from './proofs.ts';
import { steps } from './steps.ts';
import { recallTestSite } from './test-site.ts';

/**
 * `npm run test:reliability`: the long proofs of tests/reliability, one after the other, over the built test site, and one table at the
 * end. `--quick` takes the short forms, `--only kill,load` some; the word `budget` judges times as well, on a machine that does nothing else.
 */
async function main(args: readonly string[]): Promise<number> {
  const quick = args.includes('--quick');
  const names = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '').split(',') : undefined;
  const unknown = names?.filter((name) => !proofs.some((proof) => proof.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`--only takes names of proofs: ${proofs.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const chosen = proofs.filter(
    ({ name, hasQuick }) => names?.includes(name) ?? (!quick || hasQuick === true),
  );
  stopChildrenOnSignals();
  if (!recallTestSite()) {
    const { failed = 1 } = (await steps.find(({ name }) => name === 'build')?.run(false)) ?? {};
    if (failed > 0) return 1;
  }
  const words = args.includes('budget') ? ['budget'] : [];
  const results = await runProofs(chosen, { quick, words });
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, end, seconds } of results)
    console.log(`${name.padEnd(width)}  ${end.padEnd(6)}  ${seconds} s`);
  return results.every(({ end }) => end === 'passed') ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await stopAllChildren();
}
