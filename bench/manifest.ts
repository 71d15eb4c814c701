import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../scripts/run.mjs';
import { cacheFolder, projectNode, root } from '../test/vscode/paths.mjs';
import { writeWorkspace } from './generatedWorkspace';
import { loadBundled } from './loadBundled';
import type { Result } from './result';
import { inMs, median, percentile } from './statistics';

/** Milliseconds between two pictures of a 60 Hz display, as the issue rounds them. */
const frame = 16;

const packages = 1000;
const runs = 5;

/** Peers that look at the versions of a workspace, and how much of their time may be ours. */
const peers = [
  { name: 'syncpack', spec: 'syncpack@15.3.3', words: ['lint'], target: 1 },
  { name: 'manypkg', spec: '@manypkg/cli@0.25.1', words: ['check'], target: 1 },
  { name: 'sherif', spec: 'sherif@1.13.0', words: [], target: 2 },
];

/** The manifest check: a keystroke, a hover, and a whole workspace from a terminal. */
export async function* manifest(): AsyncIterable<Result> {
  yield* inEditor();
  yield* fromTerminal();
}

async function* inEditor(): AsyncIterable<Result> {
  const { checksOf, hoversOf } = await loadBundled<typeof import('./checkers')>('checkers');
  const { cold, warm, parse } = checksOf(300);
  const detail = `a manifest of 300 entries, one of them changed each time: parseTree ${inMs(median(parse))}, ours`;
  yield {
    name: 'manifest.recheck',
    value: median(warm) / median(parse),
    unit: '×',
    detail: `${detail} ${inMs(median(warm))}`,
    target: 3,
  };
  yield {
    name: 'manifest.cold',
    value: cold / median(parse),
    unit: '×',
    detail: `${detail} ${inMs(cold)} at the very first time`,
  };
  const [few, many] = [checksOf(1000), checksOf(10_000)].map(times => ({
    ours: median(times.warm),
    parse: median(times.parse),
  }));
  const growth = (many.parse / few.parse).toFixed(0);
  yield {
    name: 'manifest.linear',
    value: many.ours / few.ours,
    unit: '×',
    detail: `re-check of 10,000 entries ${inMs(many.ours)}, of 1,000 ${inMs(few.ours)}; parseTree grows ${growth} times`,
    target: 11,
  };
  const hovers = await hoversOf(300);
  yield {
    name: 'manifest.hover',
    value: percentile(hovers, 0.95) / frame,
    unit: '×',
    detail: `p95 ${inMs(percentile(hovers, 0.95))} of one 16 ms frame, each of 300 entries once`,
    target: 0.5,
  };
}

async function* fromTerminal(): AsyncIterable<Result> {
  const workspace = join(cacheFolder, 'bench/workspace');
  writeWorkspace(workspace, packages);
  const ours = [join(root, 'dist/cli.cjs'), 'check'];
  const installed = await installPeers();
  // By turns, so that what else the machine does falls on all of them alike.
  const rounds = Array.from({ length: runs }, () => ({
    ours: timeOf(ours, workspace),
    theirs: installed.map(({ program, words }) => timeOf([program, ...words], workspace)),
  }));
  const own = median(rounds.map(round => round.ours));
  for (const [at, { name, target }] of installed.entries()) {
    const peer = median(rounds.map(({ theirs }) => theirs[at]));
    yield {
      name: `manifest.check.${name}`,
      value: own / peer,
      unit: '×',
      detail: `medians of ${runs} over ${packages} packages of 26 dependencies: ${name} ${inMs(peer)}, ours ${inMs(own)}`,
      target,
    };
  }
  yield {
    name: 'manifest.memory',
    value: peakOf(ours, workspace),
    unit: 'KB',
    detail: `the most that check of ${packages} packages holds at a time`,
  };
}

interface InstalledPeer {
  readonly name: string;
  readonly program: string;
  readonly words: readonly string[];
  readonly target: number;
}

/** Those that can be had; without a registry there are none. */
async function installPeers(): Promise<readonly InstalledPeer[]> {
  const home = join(cacheFolder, 'bench/peers');
  const found = peers.map(({ name, words, target }) => ({
    ...{ name, words, target },
    program: join(home, 'node_modules/.bin', name),
  }));
  if (!found.every(({ program }) => existsSync(program))) {
    mkdirSync(home, { recursive: true });
    const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    const specs = peers.map(({ spec }) => spec);
    await runNpm(['install', '--prefix', home, ...flags, ...specs], { isQuiet: true });
  }
  return found.filter(({ program }) => existsSync(program));
}

/** Milliseconds from the start of the program to its end. */
function timeOf(words: readonly string[], cwd: string): number {
  const started = performance.now();
  const { error } = spawnSync(projectNode, words, { cwd, stdio: 'ignore' });
  if (error !== undefined) {
    throw error;
  }
  return performance.now() - started;
}

/** Kilobytes of 1000 bytes. */
function peakOf(words: readonly string[], cwd: string): number {
  const tell = 'process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const { stderr } = spawnSync(
    projectNode,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...words],
    { cwd, encoding: 'utf8' },
  );
  return (Number(stderr.trim().split('\n').at(-1)) * 1024) / 1000;
}
