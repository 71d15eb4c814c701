import { showInvisible } from '../../core/escape';
import { inEnglish } from '../../core/message';
import { parseInterventions } from '../../core/transformer/interventions';
import type { Model } from '../../core/transformer/model/model';
import { linesOf } from '../linesOf';
import { modelIn } from './modelFiles';
import { translated } from './translated';
import type { TranslateRequest } from './translateRequest';

/** `translate`: prints what the transformer makes of a sentence, of each line, or the words it knows. */
export async function translate(request: TranslateRequest): Promise<number> {
  const model = modelIn(request.model);
  if ('template' in model) {
    return refuse(inEnglish(model));
  }
  const { config } = model;
  // Said once, rather than of every sentence; whether one has the word of a pin is seen later.
  const read = parseInterventions(request.without, config, Infinity);
  if ('template' in read) {
    return refuse(inEnglish(read));
  }
  const { subject } = request;
  switch (subject.kind) {
    case 'vocabulary':
      printVocabulary(model, request.format);
      return 0;
    case 'sentence':
      return printOne(subject.sentence, model, request);
    case 'stdin':
      return printEach(model, request);
  }
}

/** A line of JSON for each of standard input; whoever reads them sees which were not translated. */
async function printEach(model: Model, request: TranslateRequest): Promise<number> {
  let code = 0;
  for await (const line of linesOf(process.stdin)) {
    const result = translated(line, model, request);
    code = 'error' in result ? 2 : code;
    console.log(JSON.stringify(result));
  }
  return code;
}

function printOne(sentence: string, model: Model, request: TranslateRequest): number {
  const result = translated(sentence, model, request);
  if ('error' in result) {
    return refuse(result.error);
  }
  if (result.note !== undefined) {
    console.error(result.note);
  }
  console.log(request.format === 'json' ? JSON.stringify(result) : showInvisible(result.text));
  return 0;
}

function printVocabulary({ config }: Model, format: TranslateRequest['format']): void {
  const { sourceVocabulary, sourcePad, sourceEnd } = config;
  const words = sourceVocabulary.filter((_, id) => id !== sourcePad && id !== sourceEnd);
  console.log(format === 'json' ? JSON.stringify(words) : showInvisible(words.join('\n')));
}

function refuse(sentence: string): number {
  console.error(showInvisible(sentence));
  return 2;
}
