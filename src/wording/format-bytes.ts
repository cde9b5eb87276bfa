/** “74 bytes”, “1.4 KB”, “38 KB”, “10 MB”; a KB has 1,024 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let size = bytes;
  let unit = 'bytes';
  for (const larger of ['KB', 'MB', 'GB']) {
    if (size < 1023.5) break;
    size /= 1024;
    unit = larger;
  }
  return `${size < 9.95 ? Number(size.toFixed(1)) : Math.round(size)} ${unit}`;
}
