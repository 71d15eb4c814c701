import { message } from '../sentences';
import { french } from './cells';
import type { Loop } from './exhibit';
import type { Look } from './look';
import { probabilityAfter } from './probabilityAfter';
import { exhibitSentences as words } from './sentences';

/** How the translation grew: what each pass of the decoder read, and the word that it wrote. */
export function loop(look: Look): Loop {
  const { reading, state, config } = look;
  const output = reading[state.view === 'base' ? 'base' : 'changed'];
  const ids = [config.targetStart, ...output.words.map(({ id }) => id)];
  const passes = output.words.map(({ id, text }, index) => {
    const written = ids.slice(0, index + 1);
    return {
      read: french(written.map(each => config.targetVocabulary[each]).join(' ')),
      word: french(text),
      cell: probabilityAfter(look, written, id),
      place: { reading: 'source', written } as const,
    };
  });
  return {
    kind: 'loop',
    title: message(words.loop),
    summary: message(words.passes, passes.length),
    place: look.place,
    passes,
    current: output === reading.base ? state.position : undefined,
  };
}
