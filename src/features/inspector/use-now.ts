import { useEffect, useState } from 'react';

const TICK = 200; // ms: what is left is only guessed

/** Epoch milliseconds, renewed while the component is there. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
