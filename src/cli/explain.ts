import { showInvisible } from '../core/escape';
import type { Explanation } from '../core/manifest/specifier/explanation';
import { explainSpecifier, type Reading } from '../core/manifest/specifier/explain';
import { numberLine } from '../core/manifest/specifier/numberLine';
import { inEnglish } from '../core/message';
import type { Format } from './format';
import { linesOf } from './linesOf';

/** `explain <specifier>`: what it means; without one, what each line of standard input means. */
export async function explain(
  specifier: string | undefined,
  reading: Reading,
  format: Format,
): Promise<number> {
  if (specifier !== undefined) {
    const explanation = explainSpecifier(specifier, reading);
    console.log(format === 'json' ? inJson(explanation) : inText(explanation));
    return 0;
  }
  for await (const line of linesOf(process.stdin)) {
    console.log(inJson(explainSpecifier(line, reading)));
  }
  return 0;
}

function inJson({ kind, valid, reason, comparators, sentences, matches, misses }: Explanation) {
  return JSON.stringify({
    ...{ kind, valid },
    reason: reason === undefined ? null : inEnglish(reason),
    comparators: comparators ?? null,
    sentence: sentences.map(inEnglish).join(' '),
    ...{ matches, misses },
  });
}

function inText(explanation: Explanation): string {
  const { comparators, sentences, notes, range, matches, misses } = explanation;
  const rows: readonly (readonly [string, string])[] = [
    ['In full', comparators ?? ''],
    ['Matches', matches.join('  ')],
    ['Does not match', misses.join('  ')],
  ];
  const paragraphs = [
    sentences.map(inEnglish).join(' '),
    range === undefined ? '' : numberLine(range, []),
    rows
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name.padEnd(16)}${value}`)
      .join('\n'),
    notes.map(inEnglish).join('\n'),
  ];
  return showInvisible(paragraphs.filter(each => each.trim() !== '').join('\n\n'));
}
