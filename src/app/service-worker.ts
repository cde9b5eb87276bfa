// Registers the service worker, which the build makes (vite.config.ts), and follows its versions. A version that has
// been fetched waits: pages of the one before it go on with their own code until a person says yes.

const HOUR = 3_600_000; // ms
const EARLIER = 'slotflow-earlier'; // the name that vite.config.ts gives it, too

export interface WaitingVersion {
  /** Lets it take over, and reloads this page. Other pages stay as they are. */
  take(): Promise<void>;
}

export async function followVersions(tell: (version: WaitingVersion) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' });
  const version: WaitingVersion = { take: () => take(registration) };
  const look = () => {
    // Where no version is in use yet, what has been fetched is the first and no news.
    if (registration.waiting !== null && serviceWorker.controller !== null) tell(version);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
  setInterval(() => {
    registration.update().catch(() => undefined); // no network: in an hour again
  }, HOUR);
}

async function take({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (waiting !== null) {
    await keepEarlierCode().catch(() => undefined); // no room: other pages may have to reload for a part
    const taken = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
    await taken;
  }
  window.location.reload();
}

/** A version that takes over drops the code of the one before; another page that is open may need some of it yet. */
async function keepEarlierCode(): Promise<void> {
  await caches.delete(EARLIER);
  const earlier = await caches.open(EARLIER);
  for (const name of await caches.keys()) {
    if (!name.startsWith('slotflow-precache')) continue;
    const current = await caches.open(name);
    for (const request of await current.keys()) {
      const response = new URL(request.url).pathname.includes('/assets/') && (await current.match(request));
      if (response) await earlier.put(request, response);
    }
  }
}
