import { patienceMs } from './waiting.ts';

/** However fast the queue moves: whoever posted has given up by then. */
const longestMs = 20_000;

/** What somebody got for whom it is now the turn: hands it on when done. */
export interface Turn {
  /** The moment, by performance.now(), until which the database may stay shut. */
  readonly deadline: number;
  /** The database has let this one in. */
  progressed(): void;
  end(): void;
}

/**
 * Lets one after the other through, in the order in which they came. Who waits is refused when nobody has been let in for a while; as long
 * as the queue moves, a rush is served to its end.
 */
export class WriteQueue {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;
  #progressAt = performance.now();

  /** Waits for the turn; the error is thrown when it does not come in time. */
  async take(tooLate: () => Error): Promise<Turn> {
    const askedAt = performance.now();
    if (this.#isTaken) await this.#wait(askedAt, tooLate);
    this.#isTaken = true;
    let isOver = false;
    return {
      deadline: this.#deadlineOf(askedAt),
      progressed: () => {
        this.#progressAt = performance.now();
      },
      end: () => {
        if (isOver) return;
        isOver = true;
        // Transactions of SQLite never wait for anything, so that a rush of them would be one long stop for all other requests.
        setImmediate(() => this.#letNext());
      },
    };
  }

  #letNext(): void {
    const next = this.#waiting.shift();
    // It stays taken when somebody follows: who comes in between must not push in.
    if (next) next();
    else this.#isTaken = false;
  }

  #wait(askedAt: number, tooLate: () => Error): Promise<void> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout;
      const proceed = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const check = (): void => {
        const leftMs = this.#deadlineOf(askedAt) - performance.now();
        const place = this.#waiting.indexOf(proceed);
        // Its turn is just coming.
        if (place < 0) return;
        if (leftMs > 0) {
          timer = setTimeout(check, leftMs);
          return;
        }
        this.#waiting.splice(place, 1);
        reject(tooLate());
      };
      this.#waiting.push(proceed);
      timer = setTimeout(check, patienceMs);
    });
  }

  #deadlineOf(askedAt: number): number {
    return Math.min(Math.max(askedAt, this.#progressAt) + patienceMs, askedAt + longestMs);
  }
}
