import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { runProgram } from './children.ts';
import { tallyOf, type Tally } from './tally.ts';

/** The Nu HTML checker over all HTML files below a folder. Without Java it says so and counts nothing. */
export async function runNuChecker(folder: string): Promise<Tally> {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) {
    console.log('Left out: the Nu checker needs Java, which this machine does not have.');
    return { passed: 0, failed: 0 };
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const { code } = await runProgram('java', ['-jar', jar, '--errors-only', '--skip-non-html', folder]);
  return tallyOf(code === 0);
}
