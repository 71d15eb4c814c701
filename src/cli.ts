import { parseArguments, usage, type Asked } from './cli/arguments';

/** Runs the command line and sets the exit code; each command says on its own what it prints. */
async function main(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words);
  switch (asked.kind) {
    case 'help':
      console.log(usage);
      return 0;
    case 'mistake':
      console.error(`${asked.sentence}\n\n${usage}`);
      return 2;
    default:
      return run(asked);
  }
}

type Command = Exclude<Asked, { readonly kind: 'help' | 'mistake' }>;

/** What a command needs is evaluated when it is asked for: most are large, and nobody asks for two. */
async function run(asked: Command): Promise<number> {
  switch (asked.kind) {
    case 'check':
      return (await import('./cli/check/check')).check(asked);
    case 'explain':
      return (await import('./cli/explain')).explain(asked.subject, asked.reading, asked.format);
    case 'lint':
      return (await import('./cli/lint')).lint(asked.subject, asked.format);
    case 'render':
      return (await import('./cli/render')).render(asked.subject);
    case 'search':
      return (await import('./cli/search')).search(asked.subject, asked.format);
    case 'translate':
      return (await import('./cli/translate/translate')).translate(asked);
    default:
      return asked satisfies never;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who reads has seen enough, as `head` has.
  process.exit(error.code === 'EPIPE' ? 0 : fail(error));
});

main(process.argv.slice(2)).then(code => {
  process.exitCode = code;
}, fail);

function fail(error: unknown): number {
  console.error(`refresher: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
  return 2;
}
