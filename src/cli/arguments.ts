import { parseArgs } from 'node:util';

export type Format = 'text' | 'json' | 'sarif';

type CommandName = 'search' | 'render' | 'lint';

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly sentence: string }
  | {
      readonly kind: 'command';
      readonly command: CommandName;
      /** The query, the topic or file, or the folder. */
      readonly subject: string;
      readonly format: Format;
    };

const formatsOf: Readonly<Record<CommandName, readonly Format[]>> = {
  search: ['text', 'json'],
  render: ['text'],
  lint: ['text', 'json', 'sarif'],
};

export const usage = `Usage:
  refresher search <query> [--format text|json]      look a term up in the built-in topics
  refresher render <topic id | file.md>              print a topic as a safe HTML body
  refresher lint <pack folder> [--format text|json|sarif]
                                                     check a pack; exit 1 if it has errors

Exit codes: 0 done, 1 lint found errors, 2 the command could not run.`;

/** What the words after the program's name ask for. */
export function parseArguments(words: readonly string[]): Asked {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return mistake(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, ...subjects] = positionals;
  if (values.help || command === 'help' || words.length === 0) {
    return { kind: 'help' };
  }
  if (!isCommand(command)) {
    return mistake(`There is no command "${command ?? ''}".`);
  }
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1) {
    return mistake(`"${command}" takes one argument; put quotes around one with spaces.`);
  }
  const format = formatsOf[command].find(each => each === values.format);
  if (format === undefined) {
    return mistake(`"${command}" has no format "${values.format}".`);
  }
  return { kind: 'command', command, subject, format };
}

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(formatsOf, word);
}

function mistake(sentence: string): Asked {
  return { kind: 'mistake', sentence };
}
