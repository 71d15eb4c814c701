import type { Message } from '../message';
import type { Config } from './model/config';
import { say } from './sentences';

/** A change to one part of the model, named as in `media/transformer/README.md`. */
export type Intervention =
  | {
      /**
       * `off` leaves the part out, `mean` replaces each row of a head's output by the mean of the
       * rows it may see, `uniform` gives all visible positions the same weight.
       */
      readonly kind: 'off' | 'mean' | 'uniform';
      readonly at: string;
    }
  | {
      /** Cross-attention looks at this source position alone … */
      readonly kind: 'pin';
      readonly at: string;
      readonly word: number;
      /** … in this row alone, or in every row. */
      readonly row?: number;
    };

type Kind = Intervention['kind'];

/** Interventions by the part that they change. */
export type Switches = ReadonlyMap<string, Intervention>;

/** Every part that can be switched, in the order of the model, with what can be done to it. */
export function partsOf(config: Config): ReadonlyMap<string, readonly Kind[]> {
  const parts = new Map<string, readonly Kind[]>([
    ['encoder-positions', ['off']],
    ['decoder-positions', ['off']],
    ['mask', ['off']],
  ]);

  function addLayer(layer: string, attentions: readonly ('self' | 'cross')[]): void {
    for (const attention of attentions) {
      const pin: readonly Kind[] = attention === 'cross' ? ['pin'] : [];
      parts.set(`${layer}.${attention}`, ['off', 'uniform', ...pin]);
      for (let head = 0; head < config.heads; head += 1) {
        parts.set(`${layer}.${attention}.h${head}`, ['off', 'mean', 'uniform', ...pin]);
      }
    }
    parts.set(`${layer}.ffn`, ['off']);
    for (let index = 1; index <= attentions.length + 1; index += 1) {
      parts.set(`${layer}.residual${index}`, ['off']);
      parts.set(`${layer}.norm${index}`, ['off']);
    }
  }

  for (let layer = 0; layer < config.encoderLayers; layer += 1) {
    addLayer(`enc${layer}`, ['self']);
  }
  for (let layer = 0; layer < config.decoderLayers; layer += 1) {
    addLayer(`dec${layer}`, ['self', 'cross']);
  }
  return parts;
}

/**
 * Reads names such as `mask`, `enc0.self.h0`, `enc0.self.h0=mean`, `dec0.cross=uniform` and
 * `dec0.cross=2@4`: every row, or row 4 alone, looks at source word 2 of `sourceLength`.
 */
export function parseInterventions(
  names: readonly string[],
  config: Config,
  sourceLength: number,
): readonly Intervention[] | Message {
  const parts = partsOf(config);
  const read: Intervention[] = [];
  for (const name of names) {
    const [, at = '', effect = 'off'] = /^([^=]*)(?:=(.*))?$/s.exec(name) ?? [];
    const kinds = parts.get(at);
    if (kinds === undefined) {
      return say('unknownPart', at, listed([...parts.keys()]));
    }
    const intervention = parseEffect(at, effect);
    if (intervention === undefined || !kinds.includes(intervention.kind)) {
      const known = kinds.map(kind => (kind === 'pin' ? '<word>' : kind)).join(', ');
      return say('unknownEffect', effect, at, known);
    }
    if (intervention.kind === 'pin' && intervention.word >= sourceLength) {
      return say('noWordThere', at, intervention.word, sourceLength - 1);
    }
    if (intervention.kind === 'pin' && (intervention.row ?? 0) >= config.maxLength) {
      return say('noRowThere', at, intervention.row ?? 0, config.maxLength - 1);
    }
    read.push(intervention);
  }
  return read;
}

/** `mask, enc0.self, enc0.self.h0 to h3`: of names that differ in their last number, the ends. */
function listed(names: readonly string[]): string {
  const ends = new Map<string, readonly string[]>();
  for (const name of names) {
    const stem = name.replace(/\d+$/, '');
    const [first] = ends.get(stem) ?? [];
    ends.set(stem, first === undefined ? [name] : [first, name.slice(name.lastIndexOf('.') + 1)]);
  }
  return [...ends.values()].map(each => each.join(' to ')).join(', ');
}

function parseEffect(at: string, effect: string): Intervention | undefined {
  if (effect === 'off' || effect === 'mean' || effect === 'uniform') {
    return { kind: effect, at };
  }
  const [, word, row] = /^(\d{1,4})(?:@(\d{1,4}))?$/.exec(effect) ?? [];
  if (word === undefined) {
    return undefined;
  }
  const pin = { kind: 'pin', at, word: Number(word) } as const;
  return row === undefined ? pin : { ...pin, row: Number(row) };
}

/** The name that `parseInterventions` reads as this. */
export function nameOf(intervention: Intervention): string {
  const { kind, at } = intervention;
  if (kind === 'off') {
    return at;
  }
  if (kind !== 'pin') {
    return `${at}=${kind}`;
  }
  const { word, row } = intervention;
  return row === undefined ? `${at}=${word}` : `${at}=${word}@${row}`;
}

/** Of two changes to one part, the later one counts. */
export function switchesOf(interventions: readonly Intervention[]): Switches {
  return new Map(interventions.map(intervention => [intervention.at, intervention]));
}

/** Where a head is made to look in a row, whether it alone or its whole attention is. */
export function lookOf(
  switches: Switches,
  head: string,
  attention: string,
  row: number,
): Intervention | undefined {
  const own = switches.get(head);
  const whole = switches.get(attention);
  return isLook(own, row) ? own : isLook(whole, row) ? whole : undefined;
}

function isLook(intervention: Intervention | undefined, row: number): boolean {
  return (
    intervention?.kind === 'uniform' ||
    (intervention?.kind === 'pin' && (intervention.row ?? row) === row)
  );
}
