/** A map that computes each value on first access. */
export class LazyMap<K, V> implements ReadonlyMap<K, V> {
  private readonly makers: ReadonlyMap<K, () => V>;
  private readonly made = new Map<K, V>();

  /** @param makers compute the values, by key, in the order of the map. */
  constructor(makers: ReadonlyMap<K, () => V>) {
    this.makers = makers;
  }

  get size(): number {
    return this.makers.size;
  }

  has(key: K): boolean {
    return this.makers.has(key);
  }

  get(key: K): V | undefined {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const made = this.makers.get(key)?.();
    if (made !== undefined) this.made.set(key, made);
    return made;
  }

  keys(): MapIterator<K> {
    return this.makers.keys();
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value;
  }

  entries(): MapIterator<[K, V]> {
    return this[Symbol.iterator]();
  }

  *[Symbol.iterator](): MapIterator<[K, V]> {
    for (const key of this.makers.keys()) yield [key, this.get(key) as V];
  }

  forEach(act: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) act(value, key, this);
  }
}
