import { adjectives } from '../lexicon/adjectives';
import { determiners, type FrenchDeterminer } from '../lexicon/determiners';
import { nouns } from '../lexicon/nouns';
import { locative, locativeNames, to } from '../lexicon/prepositions';
import { objectPronouns, subjectPronouns } from '../lexicon/pronouns';
import { avoir, verbs, être, type Verb } from '../lexicon/verbs';
import { participle } from './inflection';
import { objectForm, subjectForm } from './pronouns';
import { contractions, type Piece } from './spelling';

const particles = "ne n' pas jamais de d' en train y et mais qui que qu'".split(' ');

/** Every word that a French sentence can have, sorted. */
export function frenchTokens(): readonly string[] {
  const tokens = [
    ...particles,
    ...Object.values(contractions),
    ...[...locativeNames.map(locative), to].flatMap(({ french }) => french),
    ...determiners.flatMap(({ french }) =>
      ('tu' in french ? [french.tu, french.vous] : [french]).flatMap(determinerForms),
    ),
    ...nouns.flatMap(({ french, plural }) =>
      plural === undefined ? [french.singular] : [french.singular, french.plural],
    ),
    ...adjectives.flatMap(({ french }) =>
      french.flatMap(({ value }) => [...value.masculine, ...value.feminine, value.beforeVowel]),
    ),
    ...subjectPronouns.flatMap(({ referents }) =>
      referents.flatMap(({ value }) => spellings(subjectForm(value))),
    ),
    ...objectPronouns.flatMap(({ referents }) =>
      referents.flatMap(({ value }) => spellings(objectForm(value))),
    ),
    ...[avoir, être].flatMap(({ present }) => present),
    ...verbs.flatMap(verbForms),
  ];
  return [...new Set(tokens)].filter(token => token !== undefined).sort();
}

function spellings({ form, beforeVowel }: Pick<Piece, 'form' | 'beforeVowel'>) {
  return [form, beforeVowel];
}

function determinerForms({ masculine, feminine, plural }: FrenchDeterminer): readonly string[] {
  return [...masculine, ...feminine, ...plural].filter(form => form !== undefined);
}

function verbForms({ french, complement, periphrasis }: Verb): readonly string[] {
  const agrees = french.auxiliary === 'être' || complement.kind === 'object';
  const participles = agreements.map(agreement => participle(french, agreement).form);
  return [
    ...french.present,
    ...(agrees ? participles : [french.participle]),
    ...(periphrasis ? [french.infinitive] : []),
  ];
}

const agreements = (['masculine', 'feminine'] as const).flatMap(gender =>
  (['singular', 'plural'] as const).map(number => ({ gender, number })),
);
