import { checkManifest } from '../src/core/manifest/check';
import { editsOfAll } from '../src/core/manifest/fixAll';
import type { ManifestProblem, ManifestSeverity } from '../src/core/manifest/model';
import { codeOf, type Rule } from '../src/core/manifest/rule';
import { inEnglish } from '../src/core/message';
import { exampleOf } from '../test/unit/core/manifest/exampleProjects';

/** Bad examples of a rule of which the same is said. */
export interface Findings {
  readonly severity: ManifestSeverity;
  readonly examples: readonly string[];
  /** Markdown, as are `fixes`: what is said of the first example. */
  readonly message: string;
  readonly fixes: readonly string[];
  /** Whether `--fix` and Fix All make the fix. */
  readonly isMadeUnasked: boolean;
}

interface Sighting {
  readonly example: string;
  readonly problem: ManifestProblem;
}

/** What the check says of the rule's bad examples, in their order. */
export function findingsOf(rule: Rule): readonly Findings[] {
  const alike = new Map<string, Sighting[]>();
  for (const sighting of rule.bad.flatMap(example => sightingsIn(example, rule))) {
    const { severity, message } = sighting.problem;
    const isMade = editsOfAll([sighting.problem]).length > 0;
    const said = `${severity} ${isMade} ${message.template}`;
    alike.set(said, [...(alike.get(said) ?? []), sighting]);
  }
  return [...alike.values()].map(([first, ...others]) => ({
    severity: first.problem.severity,
    examples: [...new Set([first, ...others].map(({ example }) => example))],
    message: inEnglish(first.problem.message),
    fixes: first.problem.fixes.map(({ title }) => inEnglish(title)),
    isMadeUnasked: editsOfAll([first.problem]).length > 0,
  }));
}

function sightingsIn(example: string, rule: Rule): readonly Sighting[] {
  const { manifest, project } = exampleOf(rule.id, example);
  return checkManifest(manifest, project)
    .filter(({ code }) => code === codeOf(rule))
    .map(problem => ({ example, problem }));
}

/** Examples below each other, each after `mark`. */
export function printExamples(mark: string, examples: readonly string[]): string {
  return examples.map(example => `${mark} ${quote(example)}`).join('\\\n');
}

/** A specifier in quotes, so that spaces at its ends are seen; a manifest without its braces. */
function quote(example: string): string {
  const written = example.startsWith('{') ? keysOf(example) : JSON.stringify(example);
  const [run, letter] = /(\w)\1{20,}/.exec(written) ?? [];
  return run === undefined
    ? `\`${written}\``
    : `\`${written.replace(run, `${run.slice(0, 3)}…`)}\` (${run.length} × ${letter})`;
}

function keysOf(manifest: string): string {
  const inOneLine = JSON.stringify(JSON.parse(manifest), null, 1).replaceAll(/\n */g, ' ');
  return inOneLine === '{}' ? inOneLine : inOneLine.slice('{ '.length, -' }'.length);
}
