import { parseArgs } from 'node:util';
import { readings, type Reading } from '../core/manifest/specifier/explain';
import type { CheckRequest } from './check/check';
import { readRuleOptions } from './check/ruleOptions';
import type { Format } from './format';
import { readTranslateRequest, type TranslateRequest } from './translate/translateRequest';

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly sentence: string }
  | {
      readonly kind: 'search' | 'render' | 'lint';
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
    }
  | ({ readonly kind: 'check' } & CheckRequest)
  | ({ readonly kind: 'translate' } & TranslateRequest);

interface CommandFacts {
  readonly formats: readonly Format[];
  /** Names of its options besides `--format`. */
  readonly options: readonly string[];
}

const commands = {
  search: { formats: ['text', 'json'], options: [] },
  render: { formats: ['text'], options: [] },
  lint: { formats: ['text', 'json', 'sarif'], options: [] },
  check: { formats: ['text', 'json', 'sarif'], options: ['fix', 'rule'] },
  explain: { formats: ['text', 'json'], options: ['as', 'stdin'] },
  translate: {
    formats: ['text', 'json'],
    options: [
      ...['without', 'beam', 'temperature', 'seed', 'trace'],
      ...['stdin', 'vocabulary', 'model'],
    ],
  },
} as const satisfies Readonly<Record<string, CommandFacts>>;

type CommandName = keyof typeof commands;

export const usage = `Usage:
  refresher search <query> [--format text|json]      look a term up in the built-in topics
  refresher render <topic id | file.md>              print a topic as a safe HTML body
  refresher lint <pack folder> [--format text|json|sarif]
                                                     check a pack; exit 1 if it has errors
  refresher check [file | folder…] [--format text|json|sarif] [--fix] [--rule code=severity]
                                                     check the versions in package.json files
  refresher explain <specifier> [--format text|json] [--as version|engines.vscode]
                                                     say what a dependency's version means
  refresher explain --stdin                          one specifier a line, one JSON line each
  refresher translate "<sentence>" [--format text|json] [--beam N] [--temperature T --seed S]
                      [--without part,…] [--trace] [--model file.json]
                                                     let the small transformer translate to French
  refresher translate --stdin                        one sentence a line, one JSON line each
  refresher translate --vocabulary                   the English words that it knows

Exit codes: 0 done, 1 lint or check found errors, 2 something could not be done, which it names.`;

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
        stdin: { type: 'boolean' },
        fix: { type: 'boolean' },
        rule: { type: 'string', multiple: true },
        without: { type: 'string', multiple: true },
        beam: { type: 'string' },
        temperature: { type: 'string' },
        seed: { type: 'string' },
        trace: { type: 'boolean' },
        vocabulary: { type: 'boolean' },
        model: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
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
  const { formats, options }: CommandFacts = commands[command];
  const foreign = Object.keys(values).find(name => name !== 'format' && !options.includes(name));
  if (foreign !== undefined) {
    return mistake(`"${command}" does not know --${foreign}.`);
  }
  const format = formats.find(each => each === values.format);
  if (format === undefined) {
    return mistake(`"${command}" has no format "${values.format}".`);
  }
  if (command === 'check') {
    const severities = readRuleOptions(values.rule ?? []);
    const paths = subjects.length === 0 ? ['.'] : subjects;
    return 'sentence' in severities
      ? mistake(severities.sentence)
      : { kind: 'check', paths, format, isFixing: values.fix ?? false, severities };
  }
  if (command === 'translate') {
    const request = readTranslateRequest(subjects, values, format === 'json' ? 'json' : 'text');
    return 'sentence' in request ? mistake(request.sentence) : { kind: 'translate', ...request };
  }
  const { stdin = false, as = 'specifier' } = values;
  const reading = readings.find(each => each === as);
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
  return command === 'explain'
    ? { kind: 'explain', subject: stdin ? undefined : subject, reading, format }
    : { kind: command, subject, format };
}

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(commands, word);
}

function mistake(sentence: string): Asked {
  return { kind: 'mistake', sentence };
}
