import { memoryOf, resultOf } from '../../explain/wiring';
import { message } from '../sentences';
import type { Towers } from './exhibit';
import type { Look } from './look';
import { exhibitSentences as words } from './sentences';

/** How often each tower ran for the translation so far, and the shapes of what passes. */
export function towers(look: Look): Towers {
  const { config, trace, state } = look;
  const named: readonly (readonly [label: string, name: string])[] = [
    [words.encoderInput, 'enc.input'],
    [words.memory, memoryOf(config)],
    [words.decoderInput, 'dec.input'],
    [words.decoderResult, resultOf('dec', config.decoderLayers)],
    [words.rawLogits, 'logits'],
  ];
  return {
    kind: 'towers',
    title: message(words.towers),
    summary: message(words.towersRan, state.position + 1),
    place: look.place,
    encoderRuns: 1,
    decoderRuns: state.position + 1,
    shapes: named.flatMap(([label, name]) => {
      const tensor = trace.tensors.get(name);
      const { rows, columns } = tensor ?? { rows: 0, columns: 0 };
      return tensor === undefined ? [] : [{ label: message(label), name, rows, columns }];
    }),
  };
}
