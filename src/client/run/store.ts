import type { Run } from '../../domain/run/model.ts';
import { readRun } from '../../domain/run/read.ts';

/**
 * Keeps runs in this browser. Every change is written twice: to localStorage, where it stands before the next click, and to
 * IndexedDB, which has room of its own and is on the disk at once, while browsers write localStorage out only after seconds, so
 * that one that crashes loses them. Where both fail the run lives as long as the page, and the page says so.
 */

const PREFIX = 'kb-run:';
const DATABASE = 'kb-runs';
const STORE = 'runs';

export type Kept = 'local' | 'database' | 'nowhere';

/** A stored text that is no run any more: shown, never thrown away by itself. */
export interface Damaged {
  key: string;
  message: string;
  text: string;
}

/** What neither storage took: it can be gone back to while the page is open. */
const unkept = new Map<string, string>();

export async function saveRun(run: Run): Promise<Kept> {
  const text = JSON.stringify(run);
  const inDatabase = put(run.id, text);
  if (putLocal(run.id, text)) return keptIn('local', run.id);
  if (await inDatabase) return keptIn('database', run.id);
  unkept.set(run.id, text);
  return 'nowhere';
}

/** Tells whether closing the page loses a run. */
export function holdsUnkept(): boolean {
  return unkept.size > 0;
}

/** Every run of one runbook, or of all, the latest first. Of two copies of a run the one with more changes counts. */
export async function listRuns(runbook: string | null): Promise<{ runs: Run[]; damaged: Damaged[] }> {
  const texts = [...localTexts(), ...(await databaseTexts()), ...[...unkept].map(([key, text]) => ({ key, text }))];
  const runs = new Map<string, Run>();
  const damaged: Damaged[] = [];
  for (const { key, text } of texts) {
    const read = readRun(text);
    if (!read.ok) damaged.push({ key, message: read.message, text });
    else if ((runs.get(read.run.id)?.revision ?? 0) < read.run.revision) runs.set(read.run.id, read.run);
  }
  const wanted = [...runs.values()].filter(({ definition }) => runbook === null || definition.runbook.id === runbook);
  return { runs: wanted.sort((a, b) => b.startedAt - a.startedAt), damaged };
}

export async function loadRun(id: string): Promise<Run | null> {
  return (await listRuns(null)).runs.find((run) => run.id === id) ?? null;
}

export async function deleteRun(id: string): Promise<void> {
  unkept.delete(id);
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // A closed storage holds nothing to remove.
  }
  await withStore('readwrite', (store) => store.delete(id));
}

/** Tells other tabs apart: the key under which a run is stored. */
export function keyOf(id: string): string {
  return `${PREFIX}${id}`;
}

/** The id under which a stored text stands, whatever it holds. */
export function idOf(key: string): string {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
}

function keptIn(place: 'local' | 'database', id: string): Kept {
  unkept.delete(id);
  return place;
}

function putLocal(id: string, text: string): boolean {
  try {
    localStorage.setItem(keyOf(id), text);
    return true;
  } catch {
    return false;
  }
}

function localTexts(): { key: string; text: string }[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => ({ key, text: localStorage.getItem(key) ?? '' }));
  } catch {
    return [];
  }
}

async function databaseTexts(): Promise<{ key: string; text: string }[]> {
  const [keys, values] = await Promise.all([withStore('readonly', (store) => store.getAllKeys()), withStore('readonly', (store) => store.getAll())]);
  const texts: unknown[] = values ?? [];
  return (keys ?? []).flatMap((key, index) => {
    const text = texts[index];
    return typeof text === 'string' ? [{ key: String(key), text }] : [];
  });
}

async function put(id: string, text: string): Promise<boolean> {
  return (await withStore('readwrite', (store) => store.put(text, id))) !== null;
}

/** Runs one request; null where the database is closed or the request fails. */
async function withStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
  const database = await openDatabase();
  if (!database) return null;
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => resolve(null);
      transaction.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

let opened: Promise<IDBDatabase | null> | null = null;

function openDatabase(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
  return opened;
}
