const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** “0.6 ms”, “14 ms”, “1.2 s”, “2 min 5 s”. */
export function formatDuration(milliseconds: number): string {
  return words(milliseconds, { less: '< ', ms: 'ms', s: 's', min: 'min' });
}

/** The same for speech: “0.6 milliseconds”. */
export function speakDuration(milliseconds: number): string {
  const units = { less: 'less than ', ms: 'milliseconds', s: 'seconds', min: 'minutes' };
  return words(milliseconds, units).replace(/(?<![\d.])1 (millisecond|second|minute)s/g, '1 $1');
}

type Units = { readonly less: string; readonly ms: string; readonly s: string; readonly min: string };

function words(milliseconds: number, units: Units): string {
  if (milliseconds < 0.1) return `${units.less}0.1 ${units.ms}`;
  if (milliseconds < SECOND - 0.5) return `${toText(milliseconds)} ${units.ms}`;
  if (milliseconds < MINUTE - 50) return `${(milliseconds / SECOND).toFixed(1)} ${units.s}`;
  const seconds = Math.round(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)} ${units.min} ${seconds % 60} ${units.s}`;
}

/** One decimal below 10, where it tells something. */
function toText(number: number): string {
  return number < 9.95 ? String(Number(number.toFixed(1))) : String(Math.round(number));
}
