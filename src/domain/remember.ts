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
