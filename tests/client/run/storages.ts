import { vi } from 'vitest';

/** A browser's two storages, as far as runs need them, with the ways in which they fail. */
export interface Storages {
  /** What localStorage holds. */
  local: Map<string, string>;
  /** What IndexedDB holds; another tab may have put anything there. */
  database: Map<string, unknown>;
  /** `full` refuses to take, `closed` refuses everything, as under a policy or in a private window. */
  localState: 'open' | 'full' | 'closed';
  /** `full` aborts what writes, `broken` refuses transactions, `closed` cannot be opened. */
  databaseState: 'open' | 'full' | 'broken' | 'closed';
}

/** Puts the fakes where a page finds its storages. */
export function installStorages(storages: Storages): void {
  vi.stubGlobal('localStorage', localStorageOf(storages));
  vi.stubGlobal('indexedDB', { open: () => openRequest(storages) });
}

function localStorageOf(storages: Storages): object {
  const refuse = (wanted: boolean, name: string): void => {
    if (wanted) throw new DOMException('refused', name);
  };
  const methods = {
    getItem: (key: string) => (refuse(storages.localState === 'closed', 'SecurityError'), storages.local.get(key) ?? null),
    setItem: (key: string, text: string) => {
      refuse(storages.localState === 'closed', 'SecurityError');
      refuse(storages.localState === 'full', 'QuotaExceededError');
      storages.local.set(key, text);
    },
    removeItem: (key: string) => {
      refuse(storages.localState === 'closed', 'SecurityError');
      storages.local.delete(key);
    },
  };
  // The keys of the object are the keys that are stored, as `Object.keys(localStorage)` reads them.
  return new Proxy(methods, {
    ownKeys: () => (refuse(storages.localState === 'closed', 'SecurityError'), [...storages.local.keys()]),
    getOwnPropertyDescriptor: (_, key) => (typeof key === 'string' && storages.local.has(key) ? { value: storages.local.get(key), enumerable: true, configurable: true } : undefined),
  });
}

interface FakeRequest {
  result: unknown;
  onupgradeneeded?: () => void;
  onsuccess?: () => void;
  onerror?: () => void;
}

function openRequest(storages: Storages): FakeRequest {
  if (storages.databaseState === 'closed') throw new DOMException('refused', 'SecurityError');
  const request: FakeRequest = { result: { createObjectStore: () => undefined, transaction: (_: string, mode: string) => transactionOf(storages, mode) } };
  setTimeout(() => {
    request.onupgradeneeded?.();
    request.onsuccess?.();
  });
  return request;
}

interface FakeTransaction {
  objectStore(): object;
  oncomplete?: () => void;
  onabort?: () => void;
}

function transactionOf(storages: Storages, mode: string): FakeTransaction {
  if (storages.databaseState === 'broken' || storages.databaseState === 'closed') throw new DOMException('the connection is closing', 'InvalidStateError');
  const { database } = storages;
  const sorted = (): [string, unknown][] => [...database].sort(([a], [b]) => (a < b ? -1 : 1));
  const writes: (() => void)[] = [];
  const transaction: FakeTransaction = {
    objectStore: () => ({
      put: (value: unknown, key: string) => (writes.push(() => database.set(key, value)), { result: key }),
      delete: (key: string) => (writes.push(() => database.delete(key)), { result: undefined }),
      getAll: () => ({ result: sorted().map(([, value]) => value) }),
      getAllKeys: () => ({ result: sorted().map(([key]) => key) }),
    }),
  };
  setTimeout(() => {
    if (mode === 'readwrite' && storages.databaseState !== 'open') {
      transaction.onabort?.();
      return;
    }
    for (const write of writes) write();
    transaction.oncomplete?.();
  });
  return transaction;
}
