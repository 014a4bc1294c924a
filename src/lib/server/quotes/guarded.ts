import type { Unavailable } from '../desk.ts';
import { StoreUnavailableError } from '../database/store.ts';

/** Runs a use case; that the database cannot take it now is an answer, everything else is thrown. */
export async function guarded<T>(work: () => Promise<T>): Promise<T | Unavailable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreUnavailableError) return { kind: 'unavailable' };
    throw error;
  }
}

export const DONE = { kind: 'done' } as const;
export const GONE = { kind: 'gone' } as const;
export const notNow = (sentence: string) => ({ kind: 'not-now', sentence }) as const;
