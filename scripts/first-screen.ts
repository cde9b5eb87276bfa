// Lists the scripts that the browser loads before the first screen stands: the entry, what it imports, and the
// workers it starts. What is loaded later, by a dynamic import, does not count.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** The parts of Vite's manifest that are read here. https://vite.dev/guide/backend-integration */
interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}

/** Paths relative to `dist/`, sorted. Throws when there is no build. */
export function listFirstScreenScripts(): string[] {
  const manifest = readManifest();
  const chunks = new Set<ManifestChunk>();
  const follow = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || chunks.has(chunk)) return;
    chunks.add(chunk);
    chunk.imports?.forEach(follow);
  };
  follow('index.html');

  const scripts = new Set<string>();
  for (const chunk of chunks) {
    scripts.add(chunk.file);
    // A worker is an asset of the chunk that starts it; the manifest does not say what the worker imports.
    for (const asset of chunk.assets ?? []) if (asset.endsWith('.js')) addWithImports(asset, scripts);
  }
  return [...scripts].filter((file) => file.endsWith('.js')).toSorted();
}

function readManifest(): Readonly<Record<string, ManifestChunk>> {
  return JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
}

function addWithImports(file: string, scripts: Set<string>): void {
  if (scripts.has(file)) return;
  scripts.add(file);
  const { module } = parseSync(file, readFileSync(join(DIST, file), 'utf8'));
  for (const { moduleRequest } of module.staticImports) {
    addWithImports(join(dirname(file), moduleRequest.value), scripts);
  }
}
