import { useEffect, useState } from 'react';

const TICK = 100; // ms: tenths of a second are shown

/** Epoch milliseconds, renewed every `tick` of them while `active`. */
export function useNow(active: boolean, tick = TICK): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!active) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [active, tick]);
  return now;
}
