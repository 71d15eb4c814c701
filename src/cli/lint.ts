import { statSync } from 'node:fs';
import { isoDate } from '../core/dates';
import { showInvisible } from '../core/escape';
import { inEnglish } from '../core/message';
import { lintPack } from '../core/lint/lintPack';
import type { PackProblem } from '../core/pack/problem';
import { toSarif } from '../core/lint/sarif';
import { version } from '../../package.json';
import type { Format } from './arguments';
import { readFolder } from './readFolder';

/** `lint <folder>`: every problem of the pack on standard output; 1 if one of them is an error. */
export function lint(folder: string, format: Format): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`"${folder}" is not a folder. Name the folder that holds refresher-pack.json.`);
    return Promise.resolve(2);
  }
  const problems = lintPack(readFolder(folder), isoDate(new Date()));
  console.log(formatters[format](problems));
  return Promise.resolve(problems.some(({ severity }) => severity === 'error') ? 1 : 0);
}

const formatters: Readonly<Record<Format, (problems: readonly PackProblem[]) => string>> = {
  json: problems =>
    JSON.stringify({
      problems: problems.map(problem => ({ ...problem, message: inEnglish(problem.message) })),
    }),
  sarif: problems => JSON.stringify(toSarif(problems, version), undefined, 2),
  text: problems =>
    [
      ...problems.map(inText),
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
    ].join('\n'),
};

function inText({ file, line, column, code, severity, message }: PackProblem): string {
  const text = `${file}:${line}:${column} ${severity} ${code} ${inEnglish(message)}`;
  // One line a problem, and no control characters from the pack for the terminal to obey.
  return showInvisible(text.replace(/\s+/g, ' '));
}
