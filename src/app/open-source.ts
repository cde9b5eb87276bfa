// The page that fetches a workflow from an address in a link, after a yes. The editor's own page may ask only where it
// came from; this one may ask elsewhere, and has nothing else: no document, no storage is read here.
import { parseSourceRequest, readSource, SOURCE_READY } from '#sharing';

window.addEventListener('message', ({ source, origin, data }) => {
  // Only the editor beside it is answered: no other page may use this one to ask around.
  if (source !== window.parent || origin !== window.location.origin) return;
  const request = parseSourceRequest(data);
  if (request !== undefined) void answer(request.src);
});

async function answer(src: string): Promise<void> {
  const said = await readSource(src, window.fetch.bind(window));
  window.parent.postMessage(said, window.location.origin);
}

window.parent.postMessage(SOURCE_READY, window.location.origin);
