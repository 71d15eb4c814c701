import type { Message } from '../../../message';
import type { Config } from '../../model/config';
import type { Computation, Place } from '../computation';
import { writtenBy, type Reading, type RightTranslation } from '../reading';
import { message } from '../sentences';
import { cellReader, french } from './cells';
import type { ForcedWord, Twin } from './exhibit';
import { lookAt, strongest } from './look';
import { exhibitSentences as words } from './sentences';

type Tried = Twin['models'][number];

/**
 * Both models over the likeliest right translation given at once, and on their own; undefined if
 * the twin is missing, or the sentence too long for it.
 */
export function twin(computation: Computation): Twin | undefined {
  const { reading, models, twin } = computation;
  const { config } = models.translator;
  const [right] = reading.right;
  if (twin === undefined || right === undefined || right.ids.length > config.maxLength) {
    return undefined;
  }
  const tried = [
    tryOut(message(words.withMask), 'source', reading, right, config),
    tryOut(message(words.withoutMask), 'twin', twin, right, config),
  ];
  const { rightForced, free } = tried[1];
  return {
    kind: 'twin',
    title: message(words.twin),
    summary: message(
      free.isRight ? words.twinIsRight : words.twinIsWrong,
      rightForced,
      right.ids.length,
      writtenBy(free),
    ),
    place: lookAt(computation).place,
    models: tried,
  };
}

function tryOut(
  label: Message,
  name: Place['reading'],
  reading: Reading,
  right: RightTranslation,
  config: Config,
): Tried {
  const written = [config.targetStart, ...right.ids.slice(0, -1)];
  const traces = reading.tracesAfter(written);
  const at = cellReader(traces, 'base');
  const { columns = 0, data = new Float32Array() } = traces.base.tensors.get('probabilities') ?? {};
  const word = (id: number) => french(config.targetVocabulary[id]);
  const forced = right.ids.map((id, row): ForcedWord => {
    const told = strongest([...data.subarray(row * columns, (row + 1) * columns)]);
    return {
      read: word(written[row]),
      right: word(id),
      told: word(told),
      cell: at('probabilities', row, id),
      isRight: told === id,
    };
  });
  return {
    label,
    place: { reading: name, written },
    forced,
    rightForced: forced.filter(({ isRight }) => isRight).length,
    free: reading.base,
  };
}
