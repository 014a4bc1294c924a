/** What every proof of this folder is told on its command line. */
export interface ProofOptions {
  /** The short form, which is part of `npm test`. */
  readonly quick: boolean;
  /** From SEED, or of the moment: printed, so that a run can be done again. */
  readonly seed: number;
  readonly has: (flag: string) => boolean;
}

/** What a proof found out: figures to look at, and faults, of which there must be none. */
export interface Verdict {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

const MOST_FAULTS_SHOWN = 20;

/** Runs one proof as a program: prints seed, figures and faults as one line of JSON, and ends with 1 on a fault or at the deadline. */
export async function prove(
  name: string,
  deadlineSeconds: { quick: number; full: number },
  work: (options: ProofOptions) => Promise<Verdict>,
): Promise<never> {
  const args = process.argv.slice(2);
  const quick = args.includes('--quick');
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  const seconds = quick ? deadlineSeconds.quick : deadlineSeconds.full;
  setTimeout(() => {
    console.error(JSON.stringify({ name, seed, quick, faults: [`not done after ${seconds} s`] }));
    process.exit(1);
  }, seconds * 1_000);
  const started = performance.now();
  try {
    const { figures, faults } = await work({ quick, seed, has: (flag) => args.includes(flag) });
    const took = `${((performance.now() - started) / 1_000).toFixed(1)} s`;
    const shown = faults.slice(0, MOST_FAULTS_SHOWN);
    console.log(
      JSON.stringify({ name, seed, quick, took, ...figures, faultCount: faults.length, faults: shown }),
    );
    process.exit(faults.length === 0 ? 0 : 1);
  } catch (error) {
    console.error(`${name}, seed ${seed}:`, error);
    process.exit(1);
  }
}

/** The value below which a share of all lies, such as 0.95; 0 of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Median, 95th and 99th of a hundred, and the slowest, in milliseconds with one decimal. */
export function timesOf(values: readonly number[]): Record<'p50' | 'p95' | 'p99' | 'max', number> {
  const at = (share: number): number => Math.round(quantile(values, share) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
