/**
 * `compute`, remembering its last `size` results or fewer. A page is rendered again and again with
 * the same drawings and data, and reading them costs more than setting the text.
 */
export function remembering<Texts extends readonly string[], Result>(
  size: number,
  compute: (...texts: Texts) => Result,
): (...texts: Texts) => Result {
  const results = new Map<string, Result>();
  return (...texts) => {
    const key = texts.length === 1 ? texts[0] : texts.join('\0');
    const known = results.get(key);
    if (known !== undefined || results.has(key)) {
      return known as Result;
    }
    if (results.size >= size) {
      results.clear();
    }
    const result = compute(...texts);
    results.set(key, result);
    return result;
  };
}

/** `compute`, worked out once for each object and forgotten with it. */
export function rememberingWith<Key extends object, Result>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new WeakMap<Key, Result>();
  return key => {
    const known = results.get(key);
    if (known !== undefined || results.has(key)) {
      return known as Result;
    }
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
