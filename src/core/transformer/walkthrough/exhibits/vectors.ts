import type { Message } from '../../../message';
import { marked, rowOf } from './cells';
import type { Vectors } from './exhibit';
import type { Look } from './look';

/** One row of a tensor, and what to call it. */
export interface VectorAsked {
  readonly label: Message;
  readonly name: string;
  readonly row: number;
}

/** Rows of tensors below each other. */
export function vectors(
  look: Look,
  { title, summary }: { readonly title: Message; readonly summary: Message },
  asked: readonly VectorAsked[],
): Vectors {
  const cells = asked.map(({ name, row }) => rowOf(look.at, look.trace, name, row));
  return {
    kind: 'vectors',
    title,
    summary,
    place: look.place,
    vectors: marked(cells, look.state.scale).map((cells, index) => ({
      label: asked[index].label,
      cells,
    })),
  };
}
