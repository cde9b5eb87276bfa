// Serves the production build in `dist/` to this machine only. `npm start`, the browser tests, the benchmarks
// and the screenshots all look at the app through it.
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { policyOf, readPolicies } from './content-security-policy.ts';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** `localhost` is one of these or both, depending on the machine, so the server listens on both. */
const LOOPBACK = ['127.0.0.1', '::1'];

export interface BuildServer {
  readonly url: string;
  readonly port: number;
  close(): void;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** What happens when the port is in use: go on to the next one, which is the default, or throw. */
  readonly strictPort?: boolean;
  /** Of the build, with a slash at its end; `dist/` unless told. */
  readonly folder?: string;
}

export async function serveBuild(options: ServeOptions): Promise<BuildServer> {
  const { port, strictPort = false, folder = DIST } = options;
  if (!existsSync(`${folder}index.html`))
    throw new Error('There is no build yet. Make one with: npm run build');
  const listener = createListener(folder);
  for (let candidate = port; candidate <= 65_535; candidate += 1) {
    const servers = await listenOnLoopback(listener, candidate);
    if (servers !== 'in-use') {
      const taken = portOf(servers[0]);
      return {
        url: `http://localhost:${taken}`,
        port: taken,
        close: () => {
          for (const server of servers) {
            server.close();
            server.closeAllConnections();
          }
        },
      };
    }
    if (strictPort) break;
  }
  throw new Error(`Port ${port} is in use. Choose another one, for example: PORT=${port + 1} npm start`);
}

function createListener(folder: string): RequestListener {
  const policies = readPolicies(folder);
  return sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      // A file in assets/ carries its own digest in its name, so it never changes; all others may.
      const cached = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', cached);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      const policy = policyOf(policies, path);
      if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    },
  });
}

async function listenOnLoopback(listener: RequestListener, port: number): Promise<Server[] | 'in-use'> {
  const servers: Server[] = [];
  for (const host of LOOPBACK) {
    const server = createServer(listener);
    const outcome = await listen(server, servers[0] ? portOf(servers[0]) : port, host);
    if (outcome === 'listening') servers.push(server);
    if (outcome === 'in-use') {
      for (const opened of servers) opened.close();
      return 'in-use';
    }
  }
  if (servers.length === 0) throw new Error('This machine has no loopback address to serve on.');
  return servers;
}

function listen(server: Server, port: number, host: string): Promise<'listening' | 'in-use' | 'no-address'> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve('listening'));
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('in-use');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no-address');
      else reject(error);
    });
    server.listen(port, host);
  });
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server is not listening.');
  return address.port;
}
