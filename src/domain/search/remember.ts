/** Makes a thing for a key when it is first asked for, and keeps it; one that failed is made again the next time. */
export function remember<Value, Key = void>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
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
