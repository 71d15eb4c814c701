import type { Config } from '../../model/config';
import type { Trace } from '../../trace';
import type { Computation, Place } from '../computation';
import { writtenBefore, type Reading, type Traces } from '../reading';
import type { WalkthroughState } from '../state';
import { cellReader, english, french, type CellAt } from './cells';
import type { Label } from './exhibit';

/** The runs that an exhibit is made of, as the state looks at them. */
export interface Look {
  readonly state: WalkthroughState;
  readonly config: Config;
  readonly place: Place;
  readonly reading: Reading;
  readonly traces: Traces;
  /** The run that is shown; of a difference, the changed one. */
  readonly trace: Trace;
  /** Cells as the view shows them. */
  readonly at: CellAt;
  /** Cells of `trace`, for what a difference makes no sense of. */
  readonly ofRun: CellAt;
  /** English words, one a row of the encoder. */
  readonly source: readonly Label[];
  /** French words, one a row of the decoder: what was read there … */
  readonly read: readonly Label[];
  /** … and what was told there, of which the next row reads each but the last. */
  readonly told: readonly Label[];
}

/** Looks at the word of the state's position, in the first sentence. */
export function lookAt(computation: Computation): Look {
  const { reading, state, models } = computation;
  const { config } = models.translator;
  const written = writtenBefore(reading.base, state.position, config);
  const traces = reading.tracesAfter(written);
  const run = state.view === 'base' ? 'base' : 'changed';
  return {
    state,
    config,
    place: { reading: 'source', written },
    reading,
    traces,
    trace: traces[run],
    at: cellReader(traces, state.view),
    ofRun: cellReader(traces, run),
    source: reading.words.map(english),
    read: written.map(id => french(config.targetVocabulary[id])),
    told: reading.base.words.slice(0, written.length).map(({ text }) => french(text)),
  };
}

/** The layer of a tower that the state looks at, such as `enc0`; the last one if it has fewer. */
export function layerOf(tower: 'enc' | 'dec', { layer }: WalkthroughState, config: Config): string {
  const layers = tower === 'enc' ? config.encoderLayers : config.decoderLayers;
  return `${tower}${Math.min(layer, layers - 1)}`;
}

/** A row of weights' largest; of equals, the first. */
export function strongest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
