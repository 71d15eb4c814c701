import { linksOf } from '../drawing/links';
import { parseDrawing } from '../drawing/parseDrawing';
import { parseData } from '../pack/data';
import type { PackFiles } from '../pack/files';
import { inOrder, problemsIn, type FileFindings } from '../pack/finding';
import { checkCards, findRepeatedQuestions } from './checkCards';
import { checkData } from './checkData';
import { checkDrawing } from './checkDrawing';
import { checkDrawnData } from './checkDrawnData';
import { checkFigures } from './checkFigures';
import { checkHead } from './checkHead';
import { anchorsIn, checkInlines } from './checkInlines';
import { checkMath } from './checkMath';
import { checkProse } from './checkProse';
import { checkStructure, findInvisible } from './checkText';
import { findRepeatedKeys } from './repeatedKeys';
import type { PackProblem } from '../pack/problem';
import { readPack, type PackReading } from '../pack/readPack';

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
  const drawings = [...texts].filter(
    ([path]) => path.startsWith('diagrams/') && path.endsWith('.json'),
  );
  const drawnLinks = new Map(drawings.map(([path, text]) => [path, linksIn(text)]));
  return [
    ...topics.map(topic => ({
      path: topic.path,
      findings: [
        ...checkHead(topic, today),
        ...checkStructure(topic),
        ...checkInlines(topic, paths, anchors, drawnLinks),
        ...checkFigures(topic, data),
        ...checkMath(topic),
        ...checkProse(topic),
        ...checkCards(topic),
      ],
    })),
    ...findRepeatedQuestions(topics),
    ...[...data].map(([path, reading]) => ({ path, findings: checkData(reading, today) })),
    ...[...texts]
      .filter(([path]) => path.endsWith('.svg'))
      .map(([path, text]) => ({ path, findings: checkDrawing(text) })),
    ...drawings.map(([path, text]) => ({ path, findings: checkDrawnData(text, data) })),
    ...[...texts]
      .filter(([path]) => path.endsWith('.json'))
      .map(([path, text]) => ({ path, findings: findRepeatedKeys(text) })),
    ...[...texts].map(([path, text]) => ({ path, findings: findInvisible(text) })),
  ];
}

function linksIn(file: string): ReadonlySet<string> {
  const reading = parseDrawing(file);
  return reading.ok ? linksOf(reading.data) : new Set();
}

function isData(path: string): boolean {
  return path.startsWith('data/') && path.endsWith('.json');
}
