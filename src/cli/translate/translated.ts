import { inEnglish } from '../../core/message';
import { beamSearch } from '../../core/transformer/decoding/beamSearch';
import type { Translation } from '../../core/transformer/decoding/translation';
import { drawnWith, mostProbable, writeWords } from '../../core/transformer/decoding/writeWords';
import { parseInterventions } from '../../core/transformer/interventions';
import type { Config } from '../../core/transformer/model/config';
import type { Model } from '../../core/transformer/model/model';
import { outsideGrammar } from '../../core/transformer/outsideGrammar';
import { Run } from '../../core/transformer/run';
import { readSentence, textOf } from '../../core/transformer/sentence';
import type { Search, TranslateRequest } from './translateRequest';
import { tracedSteps, type TracedTensors } from './tracedSteps';

/** A translation as it is printed; special words are among the words, but not in the text. */
interface Written {
  readonly tokens: readonly string[];
  readonly text: string;
  readonly probabilities: readonly number[];
  readonly logProbability: number;
}

/** What `translate --format json` prints. */
export interface Translated extends Written {
  readonly source: readonly string[];
  /** Why the translation is a guess, if the model learned no such sentence. */
  readonly note?: string;
  /** All that a beam ended with, the best first. */
  readonly beam?: readonly Written[];
  readonly trace?: TracedTensors;
}

/** Translates a sentence, or says why not. */
export function translated(
  sentence: string,
  model: Model,
  { without, search, isTraced }: TranslateRequest,
): Translated | { readonly error: string } {
  const { config } = model;
  const source = readSentence(sentence, config);
  if ('template' in source) {
    return { error: inEnglish(source) };
  }
  const interventions = parseInterventions(without, config, source.length);
  if ('template' in interventions) {
    return { error: inEnglish(interventions) };
  }
  const temperature = search.kind === 'sample' ? search.temperature : 1;
  const run = new Run(model, source, { interventions, temperature });
  const translations = search.kind === 'beam' ? beamSearch(run, search.width).translations : [];
  const [best = write(run, search)] = translations;
  const words = source.map(id => config.sourceVocabulary[id]);
  const outside = outsideGrammar(words.slice(0, -1));
  return {
    source: words,
    ...written(best, config),
    ...(outside && { note: inEnglish(outside) }),
    ...(search.kind === 'beam' && { beam: translations.map(each => written(each, config)) }),
    ...(isTraced && { trace: tracedSteps(run, best.words) }),
  };
}

function write(run: Run, search: Search): Translation {
  return writeWords(run, search.kind === 'sample' ? drawnWith(search.seed) : mostProbable);
}

function written({ words, probabilities, logProbability }: Translation, config: Config): Written {
  return {
    tokens: words.map(id => config.targetVocabulary[id]),
    text: textOf(words, config),
    probabilities,
    logProbability,
  };
}
