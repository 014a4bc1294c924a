import { CannotOpenError, StoreUnavailableError } from '../src/lib/server/database/store.ts';

/** Ends a command: with the sentence of what is wrong, or with the error itself where nobody foresaw it. */
export function sayAndStop(error: unknown): void {
  const { code, message } = error as NodeJS.ErrnoException;
  const isForeseen =
    error instanceof CannotOpenError ||
    error instanceof StoreUnavailableError ||
    code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!isForeseen && !/^E[A-Z]+$/.test(code ?? '')) throw error;
  console.error(message);
  process.exitCode = 1;
}
