import type { Message } from '../../message';
import type { Address, Trace } from '../trace';
import { places, quantities, subjects } from './cellNameSentences';

/** What a number is called: where it stands, what it is, and whose it is. */
export interface CellName {
  /** Such as "Decoder layer 1, cross-attention, head 2". */
  readonly place: Message;
  /** Such as "attention weight". */
  readonly quantity: Message;
  /** Such as "noir → black" or "chat, column 3". */
  readonly subject: Message;
}

type Place = keyof typeof places;
type Quantity = keyof typeof quantities;

/** The words of the trace's rows and columns; layers and heads count from 1, columns from 0. */
export function cellName(trace: Trace, address: Address): CellName {
  const [place, ...numbers] = placeOf(address.name);
  return {
    place: { template: places[place], args: numbers },
    quantity: { template: quantities[quantityOf(address.name)], args: [] },
    subject: subjectOf(trace, address),
  };
}

function placeOf(name: string): readonly [place: Place, ...numbers: readonly number[]] {
  const [, tower = '', layer, part = '', index] =
    /^(enc|dec)(\d+)\.(self|cross|ffn|norm|residual)(\d*)/.exec(name) ?? [];
  if (layer === undefined) {
    const [first] = name.split('.');
    return [isPlace(first) ? first : 'output'];
  }
  const number = Number(layer) + 1;
  if (part === 'norm' || part === 'residual') {
    return [tower === 'enc' ? 'enc.norm' : 'dec.norm', number, Number(index)];
  }
  const [, head] = /\.h(\d+)\./.exec(name) ?? [];
  const whole = `${tower}.${part}${head === undefined ? '' : '.h'}`;
  const numbers = head === undefined ? [number] : [number, Number(head) + 1];
  return isPlace(whole) ? [whole, ...numbers] : ['output'];
}

function isPlace(text: string): text is Place {
  return Object.hasOwn(places, text);
}

function quantityOf(name: string): Quantity {
  if (/\.residual\d$/.test(name)) {
    return 'residual';
  }
  if (/\.norm\d\.output$/.test(name)) {
    return 'normOutput';
  }
  if (/^(enc|dec)\.scaled$/.test(name)) {
    return 'scaledEmbedding';
  }
  const parts = name.split('.');
  const two = parts.slice(-2).join('.');
  const last = parts.at(-1) ?? '';
  return isQuantity(two) ? two : isQuantity(last) ? last : 'weights';
}

function isQuantity(text: string): text is Quantity {
  return Object.hasOwn(quantities, text);
}

function subjectOf(trace: Trace, { name, row, column }: Address): Message {
  const { config, weights } = trace.model;
  if (name === 'source.embedding' || name === 'target.embedding') {
    const vocabulary = name.startsWith('source')
      ? config.sourceVocabulary
      : config.targetVocabulary;
    return say('column', vocabulary[row], column);
  }
  if (weights.has(name)) {
    return weights.get(name)?.rows === 1 ? say('unit', column) : say('entry', row, column);
  }
  const source = trace.source.map(id => config.sourceVocabulary[id]);
  const written = trace.written.map(id => config.targetVocabulary[id]);
  const keys = name.startsWith('enc') || name.includes('.cross.') ? source : written;
  const isOfKey = name.startsWith('enc') || /\.cross\.h\d+\.[kv]$/.test(name);
  const owner = (isOfKey ? source : written)[row];
  if (/\.h\d+\.(scores|scaled|masked|exponentials|weights)$/.test(name)) {
    return say('between', owner, keys[column]);
  }
  if (/^(logits|probabilities|softmax\.(tempered|exponentials))$/.test(name)) {
    return say('between', owner, config.targetVocabulary[column]);
  }
  return /\.(max|sum|mean|variance)$/.test(name)
    ? say('whole', owner)
    : say('column', owner, column);
}

function say(subject: keyof typeof subjects, ...args: Message['args']): Message {
  return { template: subjects[subject], args };
}
