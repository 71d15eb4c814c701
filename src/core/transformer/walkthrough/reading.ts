import { remembering } from '../../memo';
import { beamSearch, type BeamSearch } from '../decoding/beamSearch';
import type { NextWord, Translation } from '../decoding/translation';
import { drawnWith, mostProbable, writeWords } from '../decoding/writeWords';
import { parse } from '../grammar/parse';
import { translationsOf } from '../grammar/translations';
import type { Intervention } from '../interventions';
import type { Config } from '../model/config';
import type { Model } from '../model/model';
import { Run } from '../run';
import { englishWord, textOf } from '../sentence';
import type { Trace } from '../trace';
import type { Decoding } from './state';

/** A word that a model wrote; its index among the words is its `position`. */
export interface OutputWord {
  readonly id: number;
  /** As the vocabulary spells it: `l'`, `<eos>`. */
  readonly text: string;
  /** Given the words before it, 0 to 1. */
  readonly probability: number;
  /** The natural logarithm of it. */
  readonly logProbability: number;
}

/** What a model wrote for a sentence. */
export interface Output {
  /** `<eos>` is last, unless there was no room for it. */
  readonly words: readonly OutputWord[];
  /** To read: spaced as French is, without special words. */
  readonly text: string;
  /** Of the whole. */
  readonly logProbability: number;
  /** Accepted by the grammar as a translation of the sentence. */
  readonly isRight: boolean;
}

/** Without and with the switches. */
export type Side = 'base' | 'changed';

/** Two runs over the same words; the same one twice if nothing is switched. */
export type Traces = Readonly<Record<Side, Trace>>;

/** One sentence, translated without and with the switches. */
export interface Reading {
  /** Word ids, `sourceEnd` last. */
  readonly ids: readonly number[];
  /** As they are written, `<eos>` last. */
  readonly words: readonly string[];
  readonly base: Output;
  readonly changed: Output;
  /** Every translation that the grammar accepts, the likeliest first. */
  readonly right: readonly RightTranslation[];
  /**
   * All numbers that tell the word at `position`. Both runs read the words that the base wrote
   * before it, so that a difference is the switches' doing and not that of another beginning.
   */
  readonly tracesAt: (position: number) => Traces;
  /** Likewise after any words, `targetStart` first. */
  readonly tracesAfter: (written: readonly number[]) => Traces;
  /** V probabilities of the next word, of each run. */
  readonly nextAfter: (written: readonly number[]) => Readonly<Record<Side, Float32Array>>;
  /** What is written if words are chosen otherwise, at the same temperature. */
  readonly write: (side: Side, decoding: Pick<Decoding, 'kind' | 'width' | 'seed'>) => Output;
  /** What a beam weighs, at the same temperature. */
  readonly search: (side: Side, width: number) => BeamSearch;
}

/** A sentence that the grammar accepts. */
export interface RightTranslation {
  /** Word ids, `targetEnd` last. */
  readonly ids: readonly number[];
  readonly text: string;
  /** For each word but the last, the index of the English word that it comes from. */
  readonly sources: readonly number[];
}

interface Asked {
  readonly model: Model;
  /** Word ids, `sourceEnd` last. */
  readonly ids: readonly number[];
  readonly interventions: readonly Intervention[];
  readonly decoding: Decoding;
}

/** Traces are large, and few are looked at by turns. */
const mostTraces = 16;

/** As many as a wide beam weighs from. */
const mostBeginnings = 256;

/** Of both sides, in a few widths. */
const mostSearches = 8;

/** Translates a sentence that the grammar has; numbers are computed when first asked for. */
export function read({ model, ids, interventions, decoding }: Asked): Reading {
  const { config } = model;
  const temperature = decoding.kind === 'beam' ? 1 : decoding.temperature;
  const baseRun = new Run(model, ids, { temperature });
  const runs: Readonly<Record<Side, Run>> = {
    base: baseRun,
    changed:
      interventions.length === 0 ? baseRun : new Run(model, ids, { temperature, interventions }),
  };
  const words = ids.map(id => config.sourceVocabulary[id]);
  const right = rightTranslations(words.slice(0, -1), config);

  const baseNext = rememberingNext(runs.base);
  const next: Readonly<Record<Side, NextWord>> = {
    base: baseNext,
    changed: runs.changed === runs.base ? baseNext : rememberingNext(runs.changed),
  };
  const searchBy = remembering(mostSearches, (side: string, width: string) =>
    beamSearch(next[side as Side], Number(width)),
  );
  const search = (side: Side, width: number): BeamSearch => searchBy(side, String(width));

  function write(side: Side, how: Pick<Decoding, 'kind' | 'width' | 'seed'>): Output {
    const translation =
      how.kind === 'beam'
        ? search(side, how.width).translations[0]
        : writeWords(next[side], how.kind === 'greedy' ? mostProbable : drawnWith(how.seed));
    return outputOf(translation, right, config);
  }

  const tracesByIds = remembering(mostTraces, (text: string): Traces => {
    const written = text.split(' ').map(Number);
    const base = runs.base.trace(written);
    return { base, changed: runs.changed === runs.base ? base : runs.changed.trace(written) };
  });
  const tracesAfter = (written: readonly number[]) => tracesByIds(written.join(' '));
  const base = write('base', decoding);

  return {
    ids,
    words: words.map(englishWord),
    base,
    changed: runs.changed === runs.base ? base : write('changed', decoding),
    right,
    tracesAt: position => tracesAfter(writtenBefore(base, position, config)),
    tracesAfter,
    nextAfter: written => ({ base: next.base.next(written), changed: next.changed.next(written) }),
    write,
    search,
  };
}

/** A beam is searched, then drawn, then asked about: each beginning is computed once. */
function rememberingNext(run: Run): NextWord {
  const byIds = remembering(mostBeginnings, (text: string) =>
    run.next(text.split(' ').map(Number)).slice(),
  );
  return { model: run.model, next: written => byIds(written.join(' ')) };
}

/** What the decoder has read when it tells the word at `position`. */
export function writtenBefore(
  { words }: Output,
  position: number,
  { targetStart }: Config,
): readonly number[] {
  return [targetStart, ...words.slice(0, position).map(({ id }) => id)];
}

/** What was written, or the end word where that is all. */
export function writtenBy({ text, words }: Output): string {
  return text || words[0].text;
}

function outputOf(
  { words, probabilities, logProbability }: Translation,
  right: readonly RightTranslation[],
  config: Config,
): Output {
  return {
    words: words.map((id, index) => ({
      id,
      text: config.targetVocabulary[id],
      probability: probabilities[index],
      logProbability: Math.log(probabilities[index]),
    })),
    text: textOf(words, config),
    logProbability,
    isRight: right.some(({ ids }) => ids.join() === words.join()),
  };
}

function rightTranslations(words: readonly string[], config: Config): readonly RightTranslation[] {
  const parsed = parse(words);
  if (parsed.kind !== 'sentence') {
    return [];
  }
  return translationsOf(parsed.sentence).map(({ tokens, sources }) => {
    const ids = tokens.map(token => config.targetVocabulary.indexOf(token));
    return { ids: [...ids, config.targetEnd], text: textOf(ids, config), sources };
  });
}
