import type { Option } from './kind';

/** A preposition of place; «de» and «à» contract with the article after them. */
export interface Preposition {
  readonly english: string;
  readonly french: readonly string[];
}

const locativeTable = {
  in: ['dans'],
  on: ['sur'],
  under: ['sous'],
  behind: ['derrière'],
  near: ['près', 'de'],
} as const;

export type LocativeName = keyof typeof locativeTable;

export const locativeNames = Object.keys(locativeTable) as readonly LocativeName[];

export function locative(name: LocativeName): Preposition {
  return { english: name, french: locativeTable[name] };
}

/** Where someone goes, and whom they talk to. */
export const to: Preposition = { english: 'to', french: ['à'] };

/** Where the place is not «le parc» one goes into it: «dans un parc», less well «à un parc». */
export const into: readonly Option<Preposition['french']>[] = [
  { value: ['dans'], weight: 0.6 },
  { value: to.french, weight: 0.4 },
];
