/** A newer version of the editor waits; it takes over when the person says so. */
export function describeUpdate(): string {
  return 'A new version is ready. Reload when you like.';
}

/** A part that loads when it is first used did not. */
export function describeMissingCode(): string {
  return 'This part of the editor could not be loaded. Check the connection and try again, or reload the page: a newer version may have taken its place.';
}
