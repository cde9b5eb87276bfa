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

function two(number: number): string {
  return String(number).padStart(2, '0');
}
