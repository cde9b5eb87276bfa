import { useEffect, useState } from 'react';

const TICK = 100; // ms: tenths of a second are shown

/** Epoch milliseconds, renewed while `active`. */
export function useNow(active: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!active) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [active]);
  return now;
}
