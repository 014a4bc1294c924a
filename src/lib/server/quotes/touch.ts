import { moment, type Clock } from '../clock.ts';
import type { Writing } from '../database/store.ts';

/** Something happened to a request: its time until it is deleted begins anew. */
export async function touch(writing: Writing, clock: Clock, requestId: string): Promise<void> {
  await writing
    .updateTable('quoteRequests')
    .set({ lastActivityAt: moment(clock.now()) })
    .where('id', '=', requestId)
    .execute();
}
