import { parseData } from './data';
import type { PackFiles } from './files';
import { inOrder, problemsIn, type FileFindings } from './finding';
import { checkCards, findRepeatedQuestions } from './lintCards';
import { checkFigures } from './lintFigures';
import { checkHead } from './lintHead';
import { anchorsIn, checkInlines } from './lintInlines';
import { checkStructure, findInvisible } from './lintText';
import type { PackProblem } from './problem';
import { readPack, type PackReading } from './readPack';

/**
 * Everything wrong with a pack, by file, line and column: what does not load, and what the rules
 * for content forbid. `today` is an ISO date.
 */
export function lintPack(files: PackFiles, today: string): readonly PackProblem[] {
  const pack = readPack(files);
  const found = checkContent(pack, today).flatMap(({ path, findings }) =>
    problemsIn(path, pack.texts.get(path) ?? '', findings),
  );
  return inOrder([...pack.problems, ...found]);
}

function checkContent(
  { topics, texts, paths }: PackReading,
  today: string,
): readonly FileFindings[] {
  const anchors = new Map(topics.map(topic => [topic.path, anchorsIn(topic)]));
  const data = new Map(
    [...texts].filter(([path]) => isData(path)).map(([path, text]) => [path, parseData(text)]),
  );
  return [
    ...topics.map(topic => ({
      path: topic.path,
      findings: [
        ...checkHead(topic, today),
        ...checkStructure(topic),
        ...checkInlines(topic, paths, anchors),
        ...checkFigures(topic, data),
        ...checkCards(topic),
      ],
    })),
    ...findRepeatedQuestions(topics),
    ...[...data].map(([path, { findings }]) => ({ path, findings })),
    ...[...texts].map(([path, text]) => ({ path, findings: findInvisible(text) })),
  ];
}

function isData(path: string): boolean {
  return path.startsWith('data/') && path.endsWith('.json');
}
