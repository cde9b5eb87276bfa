/** The address of a link, and of the page that shows it inside of another one; this page's own, from the folder on. */
export function linkAddress(kind: 'share' | 'embed', payload: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#/${kind}/${payload}`;
}
