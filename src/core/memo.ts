/**
 * `compute`, remembering its last `size` results or fewer. A page is rendered again and again with
 * the same drawings and data, and reading them costs more than setting the text.
 */
export function remembering<Result>(
  size: number,
  compute: (text: string) => Result,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return text => {
    if (!results.has(text)) {
      if (results.size >= size) {
        results.clear();
      }
      results.set(text, compute(text));
    }
    return results.get(text) as Result;
  };
}
