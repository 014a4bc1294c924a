import { freshVisitor } from '../support/visitor.ts';
import { wait } from './proof.ts';
import { NoAnswerError, post, quoteForm, referenceOf } from './requests.ts';
import type { Acknowledged } from './settled.ts';
import type { SiteUnderTest } from './site-under-test.ts';

/** Where to send the next try; undefined while no server is there. */
export type PortNow = () => number | undefined;

/** What the clients saw. */
export interface Seen {
  readonly acknowledged: Acknowledged[];
  /** Tries by how they ended: a status, or how no reply came. */
  readonly ends: Record<string, number>;
  readonly faults: string[];
}

const RETRY_MS = 200;
/** One in so many forms is sent again before its first reply can be there, as by a visitor who presses twice. */
const IMPATIENT = 4;

export const newSeen = (): Seen => ({ acknowledged: [], ends: {}, faults: [] });

/** Sends one form until it is acknowledged, as a patient visitor does: the same form each time. */
export async function sendUntilAcknowledged(
  site: SiteUnderTest,
  port: PortNow,
  number: number,
  seen: Seen,
): Promise<void> {
  const { providers } = site;
  const form = quoteForm(site, number, [providers[number % providers.length] ?? '']);
  const visitor = freshVisitor();
  const body = form.fields.toString();
  let tries = 0;
  for (;;) {
    const to = port();
    const end = to === undefined ? 'down' : await tryOnce(to);
    if (end === 'done') return;
    seen.ends[end] = (seen.ends[end] ?? 0) + 1;
    await wait(RETRY_MS);
  }

  async function tryOnce(to: number): Promise<string> {
    try {
      const isImpatient = number % IMPATIENT === 0 && tries++ === 0;
      const reply = await post(
        to,
        '/quote/',
        body,
        visitor,
        isImpatient ? { patienceMs: 5 + (number % 40) } : {},
      );
      const { status } = reply;
      if (status !== 303) {
        // Busy is an answer; anything else to a good form is a fault.
        if (status !== 503) seen.faults.push(`form ${number} was answered with ${status}`);
        return status === 503 ? '503' : 'done';
      }
      seen.acknowledged.push({ ...form, reference: referenceOf(reply) });
      return 'done';
    } catch (error) {
      if (error instanceof NoAnswerError) return error.kind;
      throw error;
    }
  }
}

/** Has many clients work off numbered forms; each form waits for its turn, a share from 0 to 1 of the whole. */
export async function runClients(
  { clients, posts }: { clients: number; posts: number },
  turn: () => number,
  send: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let number = next++; number < posts; number = next++) {
      while (turn() < number / posts) await wait(5);
      await send(number);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
}
