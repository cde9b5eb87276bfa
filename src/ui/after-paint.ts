const UNSEEN = 250; // ms: a page that is covered may not paint

/** Calls once when what the page is now has been painted; at once where nobody sees it, for its timers come late. */
export function afterPaint(call: () => void): void {
  if (globalThis.document?.hidden === true) {
    call();
    return;
  }
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(go, UNSEEN);
  function go() {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    call();
  }
  if ('requestAnimationFrame' in globalThis) requestAnimationFrame(() => setTimeout(go));
}
