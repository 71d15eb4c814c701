import type { Message } from '../../message';
import { englishWord } from '../sentence';
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
  /** Which of its row it is: a word, or the number of a column. */
  readonly column: string;
}

/** What of a trace names its cells. */
type Named = Pick<Trace, 'model' | 'source' | 'written'>;

type Place = keyof typeof places;
type Quantity = keyof typeof quantities;

/** The words of the trace's rows and columns; layers and heads count from 1, columns from 0. */
export function cellName(trace: Named, address: Address): CellName {
  const [place, ...numbers] = placeOf(address.name);
  return {
    place: { template: places[place], args: numbers },
    quantity: { template: quantities[quantityOf(address.name)], args: [] },
    ...subjectOf(trace, address),
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

function subjectOf(
  { model, source, written }: Named,
  { name, row, column }: Address,
): Pick<CellName, 'subject' | 'column'> {
  const { config, weights } = model;
  const [english, french] = [config.sourceVocabulary, config.targetVocabulary];
  if (name === 'source.embedding' || name === 'target.embedding') {
    const word = name === 'source.embedding' ? englishWord(english[row]) : french[row];
    return inColumn('column', column, word);
  }
  if (weights.has(name)) {
    return weights.get(name)?.rows === 1
      ? inColumn('unit', column)
      : inColumn('entry', column, row);
  }
  const isOfSource = name.startsWith('enc');
  const sourceWords = source.map(id => englishWord(english[id]));
  const writtenWords = written.map(id => french[id]);
  const owner = (isOfSource || /\.cross\.h\d+\.[kv]$/.test(name) ? sourceWords : writtenWords)[row];
  if (/\.h\d+\.(scores|scaled|masked|exponentials|weights)$/.test(name)) {
    return name.includes('.cross.')
      ? ofPair('after', owner, sourceWords[column])
      : ofPair('between', owner, (isOfSource ? sourceWords : writtenWords)[column]);
  }
  if (/^(logits|probabilities|softmax\.(tempered|exponentials))$/.test(name)) {
    return ofPair('after', owner, french[column]);
  }
  return /\.(max|sum|mean|variance)$/.test(name)
    ? { subject: { template: subjects.whole, args: [owner] }, column: owner }
    : inColumn('column', column, owner);
}

/** A row of the decoder is named by what it reads: what it looks for comes after that word. */
function ofPair(
  subject: 'between' | 'after',
  row: string,
  column: string,
): Pick<CellName, 'subject' | 'column'> {
  return { subject: { template: subjects[subject], args: [row, column] }, column };
}

function inColumn(
  subject: 'column' | 'entry' | 'unit',
  column: number,
  ...before: Message['args']
): Pick<CellName, 'subject' | 'column'> {
  return {
    subject: { template: subjects[subject], args: [...before, column] },
    column: String(column),
  };
}
