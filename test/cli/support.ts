import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The Nodes to run the command line with: this one, and the machine's own where it is another. */
export const nodes = [...new Set([process.execPath, process.env['REFRESHER_OWN_NODE']])].filter(
  node => node !== undefined,
);

/** `Node v24.0.0` */
export function versionOf(node: string): string {
  return `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`;
}

interface RunOptions {
  /** Where it is run; the repository's root unless given. */
  readonly cwd?: string;
  /** A copy of the command line. */
  readonly program?: string;
  /** What it reads from standard input. */
  readonly input?: string;
}

/** Runs the built command line as a person would. */
export function run(
  node: string,
  words: readonly string[],
  { cwd, program = 'dist/cli.cjs', input = '' }: RunOptions = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(node, [resolve(program), ...words], {
    encoding: 'utf8',
    timeout: 30_000,
    cwd,
    input,
  });
  return { code: status, out: stdout, err: stderr };
}
