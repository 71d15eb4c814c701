import { check } from './cli/check/check';
import { explain } from './cli/explain';
import { lint } from './cli/lint';
import { render } from './cli/render';
import { search } from './cli/search';
import { translate } from './cli/translate/translate';
import { parseArguments, usage } from './cli/arguments';

const commands = { lint, render, search } as const;

/** Runs the command line and sets the exit code; each command says on its own what it prints. */
async function main(words: readonly string[]): Promise<number> {
  const asked = parseArguments(words);
  if (asked.kind === 'help') {
    console.log(usage);
    return 0;
  }
  if (asked.kind === 'mistake') {
    console.error(`${asked.sentence}\n\n${usage}`);
    return 2;
  }
  if (asked.kind === 'explain') {
    return explain(asked.subject, asked.reading, asked.format);
  }
  if (asked.kind === 'check') {
    return check(asked);
  }
  if (asked.kind === 'translate') {
    return translate(asked);
  }
  return commands[asked.command](asked.subject, asked.format);
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(`refresher: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
