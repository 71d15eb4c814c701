import { parseTree } from 'jsonc-parser';
import { Checker } from '../src/core/manifest/checker';
import { defaultSettings } from '../src/core/manifest/check';
import type { ProjectFiles } from '../src/core/manifest/project/model';
import { generatedManifest } from './generatedWorkspace';

const warmUps = 100;
const rounds = 100;

const path = '/project/package.json';

/** Milliseconds. */
export interface CheckTimes {
  /** The first check of all; only the first call has one. */
  readonly cold: number;
  /** Checks of a text in which one entry is another than the time before. */
  readonly warm: readonly number[];
  /** The JSON parser on the same texts. */
  readonly parse: readonly number[];
}

/** What a keystroke costs in a manifest of that many dependencies. */
export function checksOf(dependencies: number): CheckTimes {
  const checker = new Checker();
  const first = generatedManifest(dependencies);
  const end = first.lastIndexOf('"');
  const cold = timeOf(() => checker.inFile({ path, text: first }, defaultSettings));
  const times = Array.from({ length: warmUps + rounds }, (_, round) => {
    const text = `${first.slice(0, end)} || ^${10 + round}${first.slice(end)}`;
    return {
      warm: timeOf(() => checker.inFile({ path, text }, defaultSettings)),
      parse: timeOf(() => parseTree(text)),
    };
  }).slice(warmUps);
  return { cold, warm: times.map(({ warm }) => warm), parse: times.map(({ parse }) => parse) };
}

/** Milliseconds of one hover over each of the dependencies, nothing of it known before. */
export async function hoversOf(dependencies: number): Promise<readonly number[]> {
  const checker = new Checker();
  const text = generatedManifest(dependencies);
  const files: ProjectFiles = {
    read: asked => Promise.resolve(asked === path ? text : undefined),
    stamp: asked => Promise.resolve(asked === path ? '1' : undefined),
    list: folder => Promise.resolve(folder === '/project' ? ['package.json'] : []),
  };
  const times: number[] = [];
  for (let at = 0; at < dependencies; at += 1) {
    const offset = text.indexOf('"', text.indexOf(`"library-${at}":`) + `"library-${at}":`.length);
    const started = performance.now();
    const view = await checker.hover({ path, text }, offset + 1, files, {
      era: 1,
      manager: undefined,
    });
    times.push(performance.now() - started);
    if (view === undefined) {
      throw new Error(`There is no hover at ${offset}.`);
    }
  }
  return times;
}

function timeOf(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}
