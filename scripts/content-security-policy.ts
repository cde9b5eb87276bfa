// The policy stands once, in each page's own `meta`; what serves the pages sends it as a header, too, since workers
// have no `meta`, and since a header holds for what comes before it in the page.
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")/;

/** Those of the pages in a folder, by their paths; the folder ends with a slash. */
export function readPolicies(folder: string): ReadonlyMap<string, string | undefined> {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return new Map(pages.map((name) => [`/${name}`, META.exec(readFileSync(folder + name, 'utf8'))?.[2]]));
}

/** What is no page of its own belongs to the main one. */
export function policyOf(
  policies: ReadonlyMap<string, string | undefined>,
  path: string,
): string | undefined {
  return policies.get(path) ?? policies.get('/index.html');
}

/**
 * Vite's development server puts scripts and styles into the page, and calls home through a web socket. What is built
 * stays as strict as it is written; `vite preview` sends its header.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'slotflow:content-security-policy',
    configurePreviewServer({ config, middlewares }) {
      const policies = readPolicies(`${config.root}/`);
      middlewares.use(({ url = '' }, response, next) => {
        const policy = policyOf(policies, url.replace(/\?.*/, ''));
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
