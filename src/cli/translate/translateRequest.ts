/** What `translate` is asked for. */
export interface TranslateRequest {
  /** One sentence, one on each line of standard input, or the list of known words alone. */
  readonly subject:
    | { readonly kind: 'sentence'; readonly sentence: string }
    | { readonly kind: 'stdin' }
    | { readonly kind: 'vocabulary' };
  readonly format: 'text' | 'json';
  /** Names as in `media/transformer/README.md`. */
  readonly without: readonly string[];
  readonly search: Search;
  readonly isTraced: boolean;
  /** The description of a model, with its weights beside it; the built-in one if not given. */
  readonly model: string | undefined;
}

/** How the words are found. */
export type Search =
  | { readonly kind: 'greedy' }
  | { readonly kind: 'beam'; readonly width: number }
  | { readonly kind: 'sample'; readonly temperature: number; readonly seed: number };

/** The options of `translate` as they were written. */
export interface TranslateOptions {
  readonly without?: readonly string[];
  readonly beam?: string;
  readonly temperature?: string;
  readonly seed?: string;
  readonly trace?: boolean;
  readonly stdin?: boolean;
  readonly vocabulary?: boolean;
  readonly model?: string;
}

/** Reads the words after `translate`, or says in one sentence what is wrong with them. */
export function readTranslateRequest(
  subjects: readonly string[],
  options: TranslateOptions,
  format: 'text' | 'json',
): TranslateRequest | { readonly sentence: string } {
  const subject = readSubject(subjects, options);
  if (subject === undefined) {
    return { sentence: '"translate" takes one sentence in quotes, --stdin or --vocabulary.' };
  }
  const { trace: isTraced = false, without = [], model } = options;
  if (isTraced && subject.kind === 'sentence' && format === 'text') {
    return { sentence: '--trace prints its numbers with --format json.' };
  }
  const search = readSearch(options);
  return 'sentence' in search
    ? search
    : { subject, format, search, without: without.flatMap(namesIn), isTraced, model };
}

function readSubject(
  subjects: readonly string[],
  { stdin = false, vocabulary = false }: TranslateOptions,
): TranslateRequest['subject'] | undefined {
  if (subjects.length + Number(stdin) + Number(vocabulary) !== 1) {
    return undefined;
  }
  const [sentence] = subjects;
  return sentence === undefined
    ? { kind: stdin ? 'stdin' : 'vocabulary' }
    : { kind: 'sentence', sentence };
}

function readSearch({
  beam,
  temperature,
  seed,
}: TranslateOptions): Search | { readonly sentence: string } {
  if (beam !== undefined) {
    const width = wholeNumber(beam);
    return temperature !== undefined || seed !== undefined
      ? { sentence: 'Either --beam or --temperature and --seed, not both.' }
      : width === undefined || width < 1 || width > 16
        ? { sentence: 'A beam keeps 1 to 16 sentences.' }
        : { kind: 'beam', width };
  }
  if (temperature === undefined && seed === undefined) {
    return { kind: 'greedy' };
  }
  const start = wholeNumber(seed ?? '0');
  const degree = Number(temperature ?? '1');
  if (start === undefined) {
    return { sentence: 'A seed is a whole number below 4294967296.' };
  }
  return degree >= 0.01 && degree <= 100
    ? { kind: 'sample', temperature: degree, seed: start }
    : { sentence: 'A temperature is a number from 0.01 to 100.' };
}

function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map(name => name.trim())
    .filter(Boolean);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) < 2 ** 32 ? Number(text) : undefined;
}
