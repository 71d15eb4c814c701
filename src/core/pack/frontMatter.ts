import * as z from 'zod';
import { isIsoDate, isPeriod } from '../dates';
import { linesOf } from '../scan/lines';
import { check, exactObject, type Checked } from './check';
import type { ProblemCode } from './codes';
import { finding, type Finding } from './finding';
import { idPattern } from './ids';
import { Places, readYaml } from './located';
import type { FrontMatter } from './model';

function text(code: ProblemCode): z.ZodString {
  return z.string(code).trim().min(1, code);
}

const id = z.string('RP207').regex(idPattern, 'RP207');
const ids = z.array(id, 'RP211').default([]);
const words = z.array(text('RP208'), 'RP211').default([]);

const source = exactObject(
  {
    id: id.optional(),
    title: text('RP208'),
    url: text('RP208'),
    kind: z.enum(['primary', 'secondary'], 'RP215'),
  },
  'RP214',
);

/** The front matter of a topic: what is parsed, checked and offered while writing. */
export const frontMatterSchema = exactObject(
  {
    id,
    title: text('RP208'),
    summary: text('RP208'),
    level: z.enum(['basic', 'working', 'deep', 'reference'], 'RP209'),
    minutes: z.int('RP210').min(1, 'RP210').max(600, 'RP210'),
    tags: words,
    aliases: words,
    prerequisites: ids,
    related: ids,
    reviewed: z.string('RP212').refine(isIsoDate, 'RP212'),
    reviewEvery: z.string('RP213').refine(isPeriod, 'RP213'),
    sources: z.array(source, 'RP211').default([]),
    formerIds: ids,
  },
  'RP203',
);

const codes = { missing: 'RP205', unknown: 'RP206', shape: 'RP208' } as const;

/** The head of a topic's file. `data` is `undefined` when the topic cannot be used. */
export interface FrontMatterReading extends Checked<FrontMatter> {
  /** Where the body starts. */
  readonly bodyStart: number;
}

/** Nobody writes more than this by hand; YAML's parser is not made for hostile sizes. */
const maximumLength = 32 * 1024;

/** Reads the front matter of a topic's whole file. */
export function readFrontMatter(file: string): FrontMatterReading {
  const { start, end, bodyStart, findings } = findFrontMatter(file);
  if (findings.length > 0) {
    return { data: undefined, value: undefined, places: new Places(), findings, bodyStart };
  }
  const located = readYaml(file.slice(start, end), start);
  // Behind malformed YAML or an alias may stand anything: what seems to be missing may be there.
  if (located.findings.length > 0) {
    return { ...located, data: undefined, bodyStart };
  }
  const checked = check<z.infer<typeof frontMatterSchema>>(frontMatterSchema, located, codes);
  const data = checked.data && withSourceIds(checked.data);
  return { ...checked, data, bodyStart };
}

/** The model names the id of every source, if only to say that there is none. */
function withSourceIds(data: z.infer<typeof frontMatterSchema>): FrontMatter {
  return { ...data, sources: data.sources.map(({ id, ...rest }) => ({ id, ...rest })) };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly findings: readonly Finding[];
}

function findFrontMatter(file: string): Found {
  const lines = linesOf(file, file.startsWith('\ufeff') ? 1 : 0);
  const first = lines.next();
  if (first.done || first.value.text.trimEnd() !== '---') {
    return { start: 0, end: 0, bodyStart: 0, findings: [finding('RP201', 0)] };
  }
  let start: number | undefined;
  for (const { text, at } of lines) {
    start ??= at;
    if (text.trimEnd() === '---') {
      const bodyStart = Math.min(file.length, file.indexOf('\n', at) + 1 || file.length);
      const findings = at - start > maximumLength ? [finding('RP203', start, tooLong)] : [];
      return { start, end: at, bodyStart, findings };
    }
  }
  return { start: 0, end: 0, bodyStart: file.length, findings: [finding('RP202', first.value.at)] };
}

const tooLong = 'It is longer than 32 KB.';
