import { parseArgs } from 'node:util';
import { readings, type Reading } from '../core/manifest/specifier/explain';

export type Format = 'text' | 'json' | 'sarif';

type CommandName = 'search' | 'render' | 'lint' | 'explain';

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly sentence: string }
  | {
      readonly kind: 'command';
      readonly command: Exclude<CommandName, 'explain'>;
      /** The query, the topic or file, or the folder. */
      readonly subject: string;
      readonly format: Format;
    }
  | {
      readonly kind: 'explain';
      /** The specifier; `undefined` for one on each line of standard input. */
      readonly subject: string | undefined;
      readonly reading: Reading;
      readonly format: Format;
    };

const formatsOf: Readonly<Record<CommandName, readonly Format[]>> = {
  search: ['text', 'json'],
  render: ['text'],
  lint: ['text', 'json', 'sarif'],
  explain: ['text', 'json'],
};

export const usage = `Usage:
  refresher search <query> [--format text|json]      look a term up in the built-in topics
  refresher render <topic id | file.md>              print a topic as a safe HTML body
  refresher lint <pack folder> [--format text|json|sarif]
                                                     check a pack; exit 1 if it has errors
  refresher explain <specifier> [--format text|json] [--as version|engines.vscode]
                                                     say what a dependency's version means
  refresher explain --stdin                          one specifier a line, one JSON line each

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
        as: { type: 'string' },
        stdin: { type: 'boolean', default: false },
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
  const { stdin, as } = values;
  if (command !== 'explain' && (stdin || as !== undefined)) {
    return mistake(`"${command}" knows neither --as nor --stdin.`);
  }
  const reading = readings.find(each => each === (as ?? 'specifier'));
  if (reading === undefined) {
    return mistake(`Nothing can be read as "${as}", only as ${readings.join(', ')}.`);
  }
  if (stdin && subjects.length > 0) {
    return mistake('"explain --stdin" takes its specifiers from standard input alone.');
  }
  const [subject] = subjects;
  if (!stdin && (subject === undefined || subjects.length > 1)) {
    return mistake(`"${command}" takes one argument; put quotes around one with spaces.`);
  }
  const format = formatsOf[command].find(each => each === values.format);
  if (format === undefined) {
    return mistake(`"${command}" has no format "${values.format}".`);
  }
  return command === 'explain'
    ? { kind: 'explain', subject: stdin ? undefined : subject, reading, format }
    : { kind: 'command', command, subject, format };
}

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(formatsOf, word);
}

function mistake(sentence: string): Asked {
  return { kind: 'mistake', sentence };
}
