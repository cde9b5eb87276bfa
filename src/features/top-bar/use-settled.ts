import { useEffect, useState } from 'react';

/** In milliseconds: a run that is over by then never shows Stop. */
export const FLICKER = 120;

/** `true` only after `value` has been true for a while, so that a run of 3 ms makes nothing flicker. */
export function useSettled(value: boolean, milliseconds: number): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!value) {
      setSettled(false);
      return;
    }
    const timer = setTimeout(() => setSettled(true), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value && settled;
}
