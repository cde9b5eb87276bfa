/** Does the work when a person moves the pointer or presses a key for the first time; the result calls it off. */
export function atFirstInput(work: () => void): () => void {
  const listening = new AbortController();
  const begin = () => {
    listening.abort();
    work();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown']) {
    window.addEventListener(type, begin, { capture: true, signal: listening.signal });
  }
  return () => listening.abort();
}
