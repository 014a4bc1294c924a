import { pino } from 'pino';
import type { ServerSettings } from '../src/lib/server/env.ts';

/** What is noted of one request; nothing of what the visitor sent is among it. */
export interface RequestRecord {
  readonly id: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** The log of the server. Its methods take what may be logged and nothing else. */
export interface ServerLog {
  request(record: RequestRecord): void;
  failure(id: string, error: unknown): void;
  event(words: string): void;
}

/** Opens the log on standard output, one JSON object a line. */
export function openLog(level: ServerSettings['logLevel']): ServerLog {
  // Whoever read the log may go away; that is no reason to stop serving. pino's own writer would
  // try the broken pipe again and again and never let the process end.
  process.stdout.on('error', () => undefined);
  const options = {
    level,
    // Without the process id and the host name that pino adds by itself.
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = pino(options, { write: (line: string) => process.stdout.write(line) });
  return {
    request({ id, route, status, ms }) {
      logger.info({ id, route, status, ms });
    },
    failure(id, error) {
      // The message may quote what was sent; the place in the program does not.
      const { name, stack = '' } = error instanceof Error ? error : new Error();
      const at = stack.split('\n').filter((line) => line.startsWith('    at '));
      logger.error({ id, fault: name, at: at.map((line) => line.trim()) });
    },
    event(words) {
      logger.info(words);
    },
  };
}
