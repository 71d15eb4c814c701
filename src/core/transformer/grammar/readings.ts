import type { Option } from './lexicon/kind';

/**
 * Answers a question that one sentence leaves open. The same question has one answer in one reading,
 * so `options` depend on nothing but the question.
 */
export type Settle = <Value>(question: string, options: readonly Option<Value>[]) => Value;

/** `tell`'s result for every combination of answers to what it asks, with the product of weights. */
export function everyReading<Result>(tell: (settle: Settle) => Result): readonly Option<Result>[] {
  const results: Option<Result>[] = [];
  const open: Answers[] = [new Map()];
  for (let answers = open.pop(); answers !== undefined; answers = open.pop()) {
    const given = new Map(answers);
    const value = tell((question, options) => {
      if (!given.has(question)) {
        const shares = normalized(options);
        // The first option is followed here, the others later, from the same answers so far.
        open.push(...shares.slice(1).map(share => new Map(given).set(question, share)));
        given.set(question, shares[0]);
      }
      return given.get(question)?.value as (typeof options)[number]['value'];
    });
    const weight = [...given.values()].reduce((product, answer) => product * answer.weight, 1);
    results.push({ value, weight });
  }
  return results;
}

type Answers = ReadonlyMap<string, Option<unknown>>;

/** The same options with weights that add up to 1. */
function normalized<Value>(options: readonly Option<Value>[]): readonly Option<Value>[] {
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  return options.map(({ value, weight }) => ({ value, weight: weight / total }));
}
