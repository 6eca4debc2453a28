import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve } from 'node:path';

const DIST = resolve('dist');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.xml': 'application/xml' };

/** The content version of the built site, and the one that its second edition here pretends to have. */
export const VERSION = /data-version="([0-9a-f]{12})"/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[1] ?? '';
export const SECOND = '222222222222';
/** What stands in every heading of the second edition, and before the name of each of its scripts and styles. */
export const MARK = '（第二版）';

/**
 * Serves the built site, and can be cut off, stopped short or given a second edition, as real servers are. Of each edition only
 * its own scripts and styles exist: a page that mixed two would lack some.
 */
export class SiteServer {
  edition: 1 | 2 = 1;
  /** Takes requests and answers none. */
  silent = false;
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async open(): Promise<void> {
    const server = createServer((request, response) => {
      if (!this.silent) this.answer(new URL(request.url ?? '/', this.url).pathname, response);
    });
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', done));
    const address = server.address();
    if (address && typeof address === 'object') this.port = address.port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  private answer(path: string, response: ServerResponse): void {
    const text = this.read(decodeURIComponent(path));
    response.writeHead(text === null ? 404 : 200, { 'content-type': text === null ? 'text/plain' : (TYPES[extname(path)] ?? 'text/html; charset=utf-8'), 'cache-control': 'no-cache' });
    response.end(text ?? 'not found');
  }

  private read(path: string): string | Buffer | null {
    const second = path.startsWith('/_astro/v2-');
    if (path.startsWith('/_astro/') && second !== (this.edition === 2)) return null;
    const found = join(DIST, path.replace('/_astro/v2-', '/_astro/'));
    const file = existsSync(found) && statSync(found).isDirectory() ? join(found, 'index.html') : found;
    if (!file.startsWith(DIST) || !existsSync(file)) return null;
    const bytes = readFileSync(file);
    return this.edition === 2 && /\.(?:html|js)$/.test(file) ? revise(bytes.toString('utf8')) : bytes;
  }
}

/** Turns a page, a script or the worker with its list into those of the second edition. */
function revise(text: string): string {
  return text
    .replaceAll(VERSION, SECOND)
    .replaceAll('</h1>', `${MARK}</h1>`)
    .replaceAll('_astro/', '_astro/v2-')
    .replaceAll(/(["'`])\.\/([\w.-]+\.(?:js|css))\1/g, '$1./v2-$2$1')
    .replaceAll(/revision:(["'`])/g, 'revision:$12');
}
