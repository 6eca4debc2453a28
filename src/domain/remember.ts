/**
 * Remembers what was made from an object, as long as the object lives: facts never change, so what follows from one
 * file's facts alone is made once, however often the whole content is judged again (`check --watch`).
 */
export function createMemory<Key extends object, Value>(): (key: Key, make: () => Value) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key, make) => {
    const remembered = known.get(key);
    if (remembered) return remembered.value;
    const value = make();
    known.set(key, { value });
    return value;
  };
}

/** Makes a value on first use. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Makes a thing for a key when it is first asked for, and keeps it; one that failed is made again the next time. */
export function createLoader<Value, Key = void>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const kept = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const making = make(key);
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  };
}
