import { statSync } from 'node:fs';
import { isoDate } from '../core/dates';
import { inEnglish } from '../core/message';
import { lintPack } from '../core/lint/lintPack';
import type { PackProblem } from '../core/pack/problem';
import { toSarif } from '../core/lint/sarif';
import { codes } from '../core/pack/codes';
import { version } from '../../package.json';
import type { Format } from './format';
import { counted, problemLine } from './problemLine';
import { readFolder } from './readFolder';

/** `lint <folder>`: every problem of the pack on standard output; 1 if one of them is an error. */
export function lint(folder: string, format: Format): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`"${folder}" is not a folder. Name the folder that holds refresher-pack.json.`);
    return Promise.resolve(2);
  }
  const problems = lintPack(readFolder(folder), isoDate(new Date())).map(problem => ({
    ...problem,
    message: inEnglish(problem.message),
  }));
  console.log(formatters[format](problems));
  return Promise.resolve(problems.some(({ severity }) => severity === 'error') ? 1 : 0);
}

type Sentenced = Omit<PackProblem, 'message'> & { readonly message: string };

const sarifRules = Object.entries(codes).map(([id, facts]) => ({ id, ...facts }));

const formatters: Readonly<Record<Format, (problems: readonly Sentenced[]) => string>> = {
  json: problems => JSON.stringify({ problems }),
  sarif: problems => JSON.stringify(toSarif(problems, sarifRules, version), undefined, 2),
  text: problems => [...problems.map(problemLine), counted(problems.length, 'problem')].join('\n'),
};
