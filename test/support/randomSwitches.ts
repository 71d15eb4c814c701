import fc from 'fast-check';
import {
  parseInterventions,
  partsOf,
  type Intervention,
} from '../../src/core/transformer/interventions';
import type { Config } from '../../src/core/transformer/model/config';

/** Every name that `parseInterventions` reads, for a source of `sourceLength` words. */
export function switchNames(config: Config, sourceLength: number): readonly string[] {
  return [...partsOf(config)].flatMap(([part, kinds]) =>
    kinds.flatMap(kind => {
      if (kind === 'off') {
        return [part];
      }
      return kind === 'pin' ? [`${part}=${sourceLength - 1}`, `${part}=0@1`] : [`${part}=${kind}`];
    }),
  );
}

/** Up to four changes at once. */
export function someSwitches(config: Config, sourceLength: number) {
  return fc
    .array(fc.constantFrom(...switchNames(config, sourceLength)), { maxLength: 4 })
    .map(names => switched(names, config, sourceLength));
}

/** The changes of those names. */
export function switched(
  names: readonly string[],
  config: Config,
  sourceLength: number,
): readonly Intervention[] {
  const read = parseInterventions(names, config, sourceLength);
  if ('template' in read) {
    throw new Error(read.template);
  }
  return read;
}
