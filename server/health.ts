import type { Reply } from './reply.ts';

/** What /healthz says beyond "the process answers". No names, no addresses, no versions. */
export interface Health {
  readonly database: 'ok' | 'unavailable';
  /** Why an editor should look, in fixed words; empty when all is well. */
  readonly degraded: readonly string[];
}

/** Looks at the state of what the process depends on. */
export type HealthCheck = () => Promise<Health>;

/** What the check says when it finds nothing out, or not in time. */
const unavailable: Health = { database: 'unavailable', degraded: [] };

/** A supervisor waits for no more than a few seconds. */
const patienceMs = 2_000;

/**
 * The two addresses that a supervisor asks: /healthz says that the process works, and what an editor should know; /readyz whether it
 * should get requests (not while it stops). Undefined for any other path.
 */
export async function healthReply(
  path: string,
  isStopping: boolean,
  check: HealthCheck = () => Promise.resolve({ database: 'ok', degraded: [] }),
): Promise<Reply | undefined> {
  if (path === '/healthz') {
    const { database, degraded } = await inTime(check);
    const isWell = database === 'ok' && degraded.length === 0;
    // 200 all the same: a process that is started anew does not mend a mail service, and pages can be read without the database.
    return jsonReply(200, { status: isWell ? 'ok' : 'degraded', database, degraded });
  }
  if (path !== '/readyz') return undefined;
  return isStopping ? jsonReply(503, { status: 'stopping' }) : jsonReply(200, { status: 'ready' });
}

async function inTime(check: HealthCheck): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve(unavailable), patienceMs);
  });
  const found = await Promise.race([check().catch(() => unavailable), patience]);
  clearTimeout(timer);
  return found;
}

function jsonReply(status: number, content: object): Reply {
  return {
    route: 'health',
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from(JSON.stringify(content)),
  };
}
