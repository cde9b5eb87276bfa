// What makes the page an app that installs and works without a network: its manifest, and the service worker that
// keeps all of the build. src/app/service-worker.ts registers it, late.
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export function installable(): Plugin[] {
  return VitePWA({
    injectRegister: null,
    includeManifestIcons: false, // the pattern below finds them
    registerType: 'prompt', // a new version waits until the person says yes
    manifest: {
      id: './',
      name: 'Slotflow',
      short_name: 'Slotflow',
      description: 'A visual workflow editor whose reruns explain themselves.',
      start_url: './',
      scope: './',
      display: 'standalone',
      categories: ['productivity', 'developer'],
      theme_color: '#ffffff', // --surface-panel: the top bar
      background_color: '#f5f6f8', // --surface-canvas
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      cacheId: 'slotflow',
      globPatterns: ['**/*.{html,js,css,json,svg,png,woff2,webmanifest}'],
      clientsClaim: true, // the first visit's page, too, goes on without a network; a newer version waits all the same
      inlineWorkboxRuntime: true,
      sourcemap: false,
      // Addresses lie behind `#`, so no other page of this site is taken for the app.
      navigateFallback: null,
      ignoreURLParametersMatching: [/./],
      runtimeCaching: [
        {
          // Code of the version before, for a page that is open yet; kept when this version takes over.
          urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/assets/'),
          handler: 'CacheFirst',
          options: { cacheName: 'slotflow-earlier' },
        },
      ],
    },
  });
}
