import { countNoun } from './count-noun.ts';

/** “10:42”, on the reader's clock; the same form everywhere, so that columns line up. */
export function formatClock(epoch: number): string {
  const date = new Date(epoch);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** “10:42:07”. */
export function formatTime(epoch: number): string {
  return `${formatClock(epoch)}:${two(new Date(epoch).getSeconds())}`;
}

/** “10:42:07.311”. */
export function formatExactTime(epoch: number): string {
  return `${formatTime(epoch)}.${String(new Date(epoch).getMilliseconds()).padStart(3, '0')}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** “just now”, “2 minutes ago”, “3 hours ago”, “5 days ago”; milliseconds in. */
export function formatAge(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'just now';
  if (milliseconds < HOUR) return `${countNoun(Math.floor(milliseconds / MINUTE), 'minute')} ago`;
  if (milliseconds < DAY) return `${countNoun(Math.floor(milliseconds / HOUR), 'hour')} ago`;
  return `${countNoun(Math.floor(milliseconds / DAY), 'day')} ago`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
