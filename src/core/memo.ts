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
    const key = texts.join('\0');
    if (!results.has(key)) {
      if (results.size >= size) {
        results.clear();
      }
      results.set(key, compute(...texts));
    }
    return results.get(key) as Result;
  };
}
