import { startTransition, useEffect, useState } from 'react';

/**
 * The value as it was when nobody changed it for a while: what is worked out from it costs too much for each key. Without a pause it is the
 * value itself.
 */
export function usePaused<Value>(value: Value, pauseMs: number): Value {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    if (pauseMs === 0) return undefined;
    const timer = setTimeout(() => startTransition(() => setPaused(value)), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return pauseMs === 0 ? value : paused;
}
