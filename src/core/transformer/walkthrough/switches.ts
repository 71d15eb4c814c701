import type { Message } from '../../message';
import { places } from '../explain/cellNameSentences';
import { parseInterventions, type Intervention } from '../interventions';
import type { Config } from '../model/config';
import type { Computation } from './computation';
import { message, say } from './sentences';
import { effectNames, partNames } from './switchSentences';

/** What a switch is called: what part, and what is done to it. */
export interface SwitchName {
  readonly part: Message;
  readonly effect: Message;
}

/** The name of a switch that `fitSwitches` let pass. */
export function switchName({ reading, models }: Computation, name: string): SwitchName {
  const intervention = interventionOf(name, models.translator.config, reading.ids.length);
  return { part: partName(intervention.at), effect: effectName(intervention, reading.words) };
}

/** What one of the switches of a state does. */
export function interventionOf(name: string, config: Config, sourceLength: number): Intervention {
  const parsed = parseInterventions([name], config, sourceLength);
  if ('template' in parsed) {
    throw new Error(`Not a switch of this state: ${name}`);
  }
  return parsed[0];
}

/** What a part is called: `mask`, or one like `enc0.self.h2`; layers and heads count from 1. */
export function partName(at: string): Message {
  if (at === 'mask' || at === 'encoder-positions' || at === 'decoder-positions') {
    return message(partNames[at]);
  }
  const [, tower, layer, part, index, head] =
    /^(enc|dec)(\d+)\.(self|cross|ffn|norm|residual)(\d*)(?:\.h(\d+))?$/.exec(at) ?? [];
  const number = Number(layer) + 1;
  if (part === 'norm' || part === 'residual') {
    return message(partNames[`${tower as 'enc' | 'dec'}.${part}`], number, Number(index));
  }
  const place = `${tower}.${part}${head === undefined ? '' : '.h'}` as keyof typeof places;
  return message(places[place], number, ...(head === undefined ? [] : [Number(head) + 1]));
}

function effectName(intervention: Intervention, words: readonly string[]): Message {
  if (intervention.kind !== 'pin') {
    return message(effectNames[intervention.kind]);
  }
  const word = words[intervention.word];
  return intervention.row === undefined
    ? message(effectNames.pin, word)
    : message(effectNames.pinAt, word, intervention.row + 1);
}

/** What a head's removal costs over the test set; undefined if nobody measured it. */
export function headCost({ models }: Computation, head: string): Message | undefined {
  const cost: number | undefined = models.translator.card.heads[head];
  if (cost === undefined) {
    return undefined;
  }
  return cost > 0 ? say('headCost', cost.toFixed(2)) : say('freeHead');
}
