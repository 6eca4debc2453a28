import { PrecacheController } from 'workbox-precaching';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Put in by the build: the files of the first tier with hashes of their bytes, the content they show, the path of the site. */
declare const MANIFEST: { url: string; revision: string }[];
declare const VERSION: string;
declare const BASE: string;

/** Pages that were visited and are not of the first tier; they go when their version goes. */
const VISITED_PREFIX = 'kb-visited-';
const VISITED = `${VISITED_PREFIX}${VERSION}`;
/** Milliseconds that a page may wait for a slow network before the kept copy is shown. */
const PATIENCE = 3000;
const SHORT_PATIENCE = 500;

/**
 * The first tier is fetched whole when this worker is installed, by content hash, and belongs to one version: a new worker brings
 * a new whole and waits until the reader takes it. While there is a network the page comes from there; without one, from the
 * copies of this worker's version and of no other.
 */
const tier = new PrecacheController();
tier.addToCacheList(MANIFEST);

self.addEventListener('install', (event) => event.waitUntil(Promise.resolve(tier.install(event))));
self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));
self.addEventListener('message', ({ data }) => {
  if (data === 'update') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(BASE)) return;
  event.respondWith(neverChanges(pathname) ? kept(request) : fresh(request, patienceFor(request)));
});

async function takeOver(event: Parameters<PrecacheController['activate']>[0]): Promise<void> {
  await tier.activate(event);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(VISITED_PREFIX) && name !== VISITED).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Files with a hash in their names: the same name is the same bytes for ever. */
function neverChanges(pathname: string): boolean {
  return pathname.startsWith(`${BASE}_astro/`) || /\/pagefind\/(?:archive\/)?(?:index|fragment|filter)\//.test(pathname);
}

/** A page that hung has cost the reader his patience; what belongs to it does not wait again. */
function patienceFor({ mode }: Request): number {
  return mode === 'navigate' ? PATIENCE : SHORT_PATIENCE;
}

/** From a copy, else from the network, which leaves a copy. */
async function kept(request: Request): Promise<Response> {
  const copy = await copyOf(request);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await keep(request, answer.clone());
  return answer;
}

/** From the network; from a copy when there is none, or when it keeps people waiting. */
async function fresh(request: Request, patience: number): Promise<Response> {
  const network = fetch(request).then(async (answer) => {
    if (answer.ok && (await isOfThisVersion(answer))) await keep(request, answer.clone());
    return answer;
  });
  // A failure that comes after the copy was shown concerns nobody.
  network.catch(() => undefined);
  const answer = await Promise.race([network.catch(() => null), wait(patience)]);
  if (answer) return answer;
  return (await copyOf(request)) ?? (await lastResort(request, network));
}

async function lastResort(request: Request, network: Promise<Response>): Promise<Response> {
  try {
    return await network;
  } catch {
    const page = request.mode === 'navigate' ? await tier.matchPrecache(`${BASE}offline/`) : undefined;
    return page ?? Response.error();
  }
}

async function copyOf(request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  return (await tier.matchPrecache(url.href)) ?? (await caches.match(url.href, { cacheName: VISITED })) ?? null;
}

/** A page of another version is shown while there is a network, and never kept among the copies of this one. */
async function isOfThisVersion(answer: Response): Promise<boolean> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return false;
  return (await answer.clone().text()).includes(`data-version="${VERSION}"`);
}

async function keep(request: Request, answer: Response): Promise<void> {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  try {
    await (await caches.open(VISITED)).put(url.href, answer);
  } catch {
    // Storage is full: what was visited is a comfort, the first tier is safe.
  }
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
}
