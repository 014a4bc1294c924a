/** How long a pause in typing is: longer than between the keys of who types on, so that half a word fetches nothing. */
const PAUSE_MS = 200;

/**
 * Runs the newest of a row of jobs after a pause, and hands over its result only when no newer one has come meanwhile.
 * The first job after a rest starts at once.
 */
export function onlyLatest<Input, Output>(
  work: (input: Input) => Promise<Output>,
  done: (output: Output, input: Input) => void,
  failed: (error: unknown) => void,
): { run: (input: Input) => void; cancel: () => void } {
  let newest = 0;
  let startedMs = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    newest += 1;
    clearTimeout(timer);
  };
  const run = (input: Input): void => {
    cancel();
    const own = newest;
    const start = (): void => {
      startedMs = performance.now();
      work(input).then(
        (output) => own === newest && done(output, input),
        (error: unknown) => own === newest && failed(error),
      );
    };
    if (performance.now() - startedMs > 4 * PAUSE_MS) start();
    else timer = setTimeout(start, PAUSE_MS);
  };
  return { run, cancel };
}
