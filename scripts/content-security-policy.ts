// The policy stands once, in each page's own `meta`; what serves the pages sends it as a header, too, since workers
// have no `meta`, and since a header holds for what comes before it in the page.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")/;

/** Of an HTML file; undefined where it has none. */
export function readPolicy(file: string | URL): string | undefined {
  return META.exec(readFileSync(file, 'utf8'))?.[2];
}

/**
 * Vite's development server puts scripts and styles into the page, and calls home through a web socket. What is built
 * stays as strict as it is written; `vite preview` sends its header.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'slotflow:content-security-policy',
    configurePreviewServer({ config, middlewares }) {
      const policy = readPolicy(`${config.root}/index.html`);
      middlewares.use((_request, response, next) => {
        if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
        next();
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) =>
        server === undefined
          ? html
          : html.replace(META, (_whole, before, policy, after) => before + relax(policy) + after),
    },
  };
}

function relax(policy: string): string {
  const more: Readonly<Record<string, string>> = {
    'script-src': "'unsafe-inline'",
    'style-src': "'unsafe-inline'",
    'font-src': 'data:',
    'connect-src': 'ws: wss:',
  };
  return policy
    .split('; ')
    .map((directive) => `${directive} ${more[directive.split(' ')[0] ?? ''] ?? ''}`.trim())
    .join('; ');
}
