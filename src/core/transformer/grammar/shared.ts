interface Node<Result> {
  readonly next: Map<unknown, Node<Result>>;
  result?: Result;
}

/** `compute`, called once for the same arguments: rules that stand at several places are one rule. */
export function shared<Args extends readonly unknown[], Result extends object>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  const root: Node<Result> = { next: new Map() };
  return (...args) => {
    let node = root;
    for (const argument of args) {
      const next = node.next.get(argument) ?? { next: new Map() };
      node.next.set(argument, next);
      node = next;
    }
    return (node.result ??= compute(...args));
  };
}
