import { HOUR, SECOND, type Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { Keys } from '../secrets/keys.ts';
import { makeAlarm } from './alarm.ts';
import { backOff } from './back-off.ts';
import { classify } from './classify.ts';
import { makeFirstTries } from './first-tries.ts';
import { openOutbox, SEND_TIMEOUT_MS, type ClaimedMail } from './outbox.ts';
import type { Pace, Permit } from './pace.ts';
import { tryAtOnce } from './pause.ts';
import type { SealedMail } from './queue-mail.ts';
import type { MailTransport, SendAnswer } from './transport.ts';

/** What a sender works with. */
export interface SenderParts {
  readonly store: Store;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly transport: MailTransport;
  /** Of paceFor(). */
  readonly pace: Pace;
  /** A line for the log: no name, no address. */
  readonly log: (words: string) => void;
  readonly parallel?: number;
  readonly sendTimeoutMs?: number;
  readonly random?: () => number;
}

/** Takes the mails out of the queue and hands them over. One in a process. */
export interface MailSender {
  /** Begins to look for mails by itself. */
  start(): void;
  /** A mail has been committed: look now. */
  wake(): void;
  /** Lets what is under way end, for eight seconds at most, and gives back what was claimed. */
  stop(): Promise<void>;
  /** Sends what is due now, once, and waits for it; for tests and commands. Returns how many mails it looked at. */
  sendDue(): Promise<number>;
}

const POLL_MS = SECOND;
const STOP_MS = 8 * SECOND;
/** The clock on the wall and the one that only grows drift apart by less than this, unless somebody moves the first. */
const JUMP_MS = 5 * SECOND;

/** A sender over a database and a way out. */
export function makeSender(parts: SenderParts): MailSender {
  const { store, keys, clock, transport, pace, log } = parts;
  const { parallel = 5, sendTimeoutMs = SEND_TIMEOUT_MS, random = Math.random } = parts;
  const outbox = openOutbox(store, clock, makeFirstTries(clock));
  const alarm = makeAlarm();
  const underWay = new Set<Promise<void>>();
  const cutOff = new AbortController();
  let isStopping = false;
  let running: Promise<void> | undefined;
  let drift: number | undefined;
  let checkedAt = -Infinity;

  /** Claims as many as may go now and starts them. Returns how many were looked at and how long nothing else can be done. */
  async function round(): Promise<{ seen: number; waitMs: number }> {
    await mindTheClock();
    if (!(await outbox.hasDue())) return { seen: 0, waitMs: POLL_MS };
    const { permits, waitMs } = await pace.take(parallel - underWay.size);
    if (permits.length === 0) return { seen: 0, waitMs };
    let claimed: Awaited<ReturnType<typeof outbox.claim>> = { mails: [], seen: 0, parked: 0 };
    try {
      claimed = await outbox.claim(permits.length);
    } finally {
      for (const permit of permits.slice(claimed.mails.length)) await pace.giveBack(permit, false);
    }
    if (claimed.parked > 0)
      log(`mail: ${claimed.parked} parked, their outcome is unknown; an editor decides`);
    claimed.mails.forEach((mail, index) => begin(mail, permits[index]));
    return { seen: claimed.seen, waitMs: claimed.seen === 0 ? POLL_MS : 0 };
  }

  function begin(mail: ClaimedMail, permit: Permit | undefined): void {
    const sending = sendOne(mail, permit).catch((error: unknown) => {
      // It stays claimed, and is taken up again with its key when the lease has run out.
      log(`mail: ${mail.id} could not be noted (${nameOf(error)})`);
    });
    underWay.add(sending);
    void sending.finally(() => {
      underWay.delete(sending);
      alarm.ring();
    });
  }

  async function sendOne(mail: ClaimedMail, permit: Permit | undefined): Promise<void> {
    const content = unseal(mail);
    const answer = content && (await attempt(mail, content));
    // A permit that cannot be given back is free by itself after a while.
    if (permit) await pace.giveBack(permit, content !== null).catch(() => undefined);
    if (!answer) {
      log(`mail: ${mail.id} cannot be read with the secret of this server`);
      await outbox.dead(mail, 'unreadable');
    } else if (answer.kind === 'accepted') {
      await outbox.accepted(mail, answer.providerId);
      if (mail.isTrial) await resume();
    } else {
      await noteFailure(mail, answer);
    }
  }

  async function noteFailure(
    mail: ClaimedMail,
    answer: Extract<SendAnswer, { kind: 'failed' }>,
  ): Promise<void> {
    const verdict = classify(answer);
    switch (verdict.kind) {
      case 'retry': {
        const waitMs = Math.max(backOff(mail.attempts, random), verdict.retryAfterMs);
        await outbox.retry(mail, { failure: verdict.failure, isRefused: verdict.isRefused, waitMs });
        break;
      }
      case 'dead':
        log(`mail: ${mail.id} will not be sent (${verdict.failure}); an editor decides`);
        await outbox.dead(mail, verdict.failure);
        break;
      case 'pause': {
        const isNew = await outbox.paused(mail, verdict.failure);
        if (isNew) log('mail: sending is paused, the mail service does not take our key; see the settings');
        return;
      }
    }
    // Whatever else the service says of a trial, it has let our key in; only a failure of its own says nothing of that.
    const isLetIn = answer.status !== null && answer.status < 500;
    if (mail.isTrial && isLetIn) await resume();
  }

  async function resume(): Promise<void> {
    await outbox.resume();
    log('mail: sending goes on');
  }

  async function attempt(mail: ClaimedMail, content: SealedMail): Promise<SendAnswer> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(sendTimeoutMs), cutOff.signal]);
      return await transport.send(mail.id, content, signal);
    } catch {
      return { kind: 'failed', status: null, name: '', retryAfterMs: null };
    }
  }

  function unseal({ sealed }: ClaimedMail): SealedMail | null {
    try {
      return JSON.parse(keys.unseal(sealed)) as SealedMail;
    } catch {
      return null;
    }
  }

  /** At the start, and whenever the clock was set back: nothing waits for a moment of the clock as it was. */
  async function mindTheClock(): Promise<void> {
    const elapsed = clock.elapsed();
    const driftNow = clock.now().getTime() - elapsed;
    const isFirst = drift === undefined;
    const isBack = drift !== undefined && driftNow < drift - JUMP_MS;
    if (isFirst) await tryAtOnce(store.db, clock);
    if (isFirst || isBack || elapsed - checkedAt > HOUR) {
      await outbox.redate({ takeOrphans: isFirst, dueBefore: isBack ? 'now' : 'far' });
      checkedAt = elapsed;
    }
    drift = driftNow;
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      let waitMs = POLL_MS;
      try {
        if (underWay.size < parallel) ({ waitMs } = await round());
      } catch (error) {
        log(`mail: the queue cannot be read (${nameOf(error)})`);
      }
      if (waitMs > 0 || underWay.size >= parallel) await alarm.wait(waitMs > 0 ? waitMs : POLL_MS);
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake: () => alarm.ring(),
    async stop() {
      isStopping = true;
      alarm.ring();
      const late = setTimeout(() => cutOff.abort(), STOP_MS);
      await running;
      while (underWay.size > 0) await Promise.all(underWay);
      clearTimeout(late);
    },
    async sendDue() {
      const { seen } = await round();
      while (underWay.size > 0) await Promise.all(underWay);
      return seen;
    },
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
