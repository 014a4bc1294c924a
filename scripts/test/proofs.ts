import { startProgram, stopChild } from './children.ts';

/** A program of tests/reliability: what it shows, how it is run, and how long it may take. */
export interface Proof {
  readonly name: string;
  readonly file: string;
  readonly args?: readonly string[];
  /** It has a form that is short enough for every change; the others have theirs among the unit tests. */
  readonly hasQuick?: true;
  /** For the full form; a quick one that takes more than five minutes has stopped. */
  readonly deadlineMinutes: number;
}

const folder = 'tests/reliability';

/** All of them, in the order in which they are run. */
export const proofs: readonly Proof[] = [
  { name: 'kill', file: `${folder}/kill.ts`, hasQuick: true, deadlineMinutes: 16 },
  { name: 'stops', file: `${folder}/stops.ts`, hasQuick: true, deadlineMinutes: 11 },
  { name: 'load', file: `${folder}/load.ts`, hasQuick: true, deadlineMinutes: 7 },
  { name: 'hostile', file: `${folder}/hostile.ts`, hasQuick: true, deadlineMinutes: 41 },
  { name: 'recipients', file: `${folder}/recipients.ts`, hasQuick: true, deadlineMinutes: 16 },
  { name: 'kill-postgres', file: `${folder}/kill.ts`, args: ['--postgres'], deadlineMinutes: 16 },
  { name: 'power-cut', file: `${folder}/power-cut.ts`, deadlineMinutes: 15 },
  { name: 'migration-kill', file: `${folder}/migration-kill.ts`, deadlineMinutes: 10 },
  { name: 'mail-chaos', file: `${folder}/mail-chaos.ts`, deadlineMinutes: 25 },
];

/** How a proof ended. */
export interface ProofResult {
  readonly name: string;
  readonly end: 'passed' | 'failed' | 'late';
  readonly seconds: number;
}

const QUICK_MINUTES = 5;

/** Runs proofs one after the other, as each wants the machine for itself; each says itself what it found. */
export async function runProofs(
  chosen: readonly Proof[],
  { quick, words = [] }: { quick: boolean; words?: readonly string[] },
): Promise<ProofResult[]> {
  const results: ProofResult[] = [];
  for (const { name, file, args = [], hasQuick, deadlineMinutes } of chosen) {
    const started = performance.now();
    const child = startProgram(process.execPath, [
      file,
      ...args,
      ...(quick ? ['--quick'] : []),
      ...(hasQuick ? words : []),
    ]);
    let isLate = false;
    const late = (): void => {
      isLate = true;
      void stopChild(child);
    };
    const timer = setTimeout(late, (quick ? QUICK_MINUTES : deadlineMinutes) * 60_000);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    clearTimeout(timer);
    await stopChild(child);
    const seconds = Math.round((performance.now() - started) / 1_000);
    results.push({ name, end: isLate ? 'late' : code === 0 ? 'passed' : 'failed', seconds });
  }
  return results;
}
