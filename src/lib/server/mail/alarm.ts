/** Something that one loop waits for and others ring. A ring while nobody waits is kept for the next to wait. */
export interface Alarm {
  ring(): void;
  /** Ends at the ring, or after so many milliseconds. */
  wait(ms: number): Promise<void>;
}

/** An alarm for one waiting loop. */
export function makeAlarm(): Alarm {
  let hasRung = false;
  let wakeUp: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wakeUp?.();
    },
    async wait(ms) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(ms, 0));
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
      wakeUp = undefined;
    },
  };
}
