import { avoir, être, type FrenchVerb } from '../lexicon/verbs';
import type { Referent } from '../lexicon/pronouns';
import type { Settle } from '../readings';
import type { Leaf } from '../rule';
import type { Negation, VerbGroup } from '../syntax';
import { participle, present } from './inflection';
import type { Piece } from './spelling';

/** What stands around a verb and what it agrees with. */
export interface VerbSetting {
  readonly subject: Referent;
  /** An object pronoun, which goes before the verb. */
  readonly clitic?: Piece;
  /** The direct object if it goes before: a participle with avoir agrees with it. */
  readonly precedingObject?: Referent;
  /** Whether the object has no more than «de»: «pas en train de manger de pain» is hardly said. */
  readonly bareObject?: boolean;
}

/** How a progressive is told apart from a present: hardly ever. */
const manners = [
  { value: 'present', weight: 0.75 },
  { value: 'en train de', weight: 0.25 },
] as const;

/** The verb in its tense, with negation and object pronoun around it. */
export function verbPhrase(
  group: VerbGroup,
  setting: VerbSetting,
  settle: Settle,
): readonly Piece[] {
  const { tense, verb, auxiliary, negation } = group;
  const { french, periphrasis } = verb.entry;
  const { clitic, subject } = setting;
  if (tense === 'past') {
    const helper = french.auxiliary === 'être' ? être : avoir;
    const agreed = french.auxiliary === 'être' ? subject : setting.precedingObject;
    return [
      ...conjugated(helper, subject, auxiliary?.at ?? verb.at, negation, clitic),
      { ...participle(french, agreed), source: verb.at },
    ];
  }
  const ongoing = tense === 'progressive' && periphrasis && setting.bareObject !== true;
  if (ongoing && settle(`manner ${verb.at}`, manners) === 'en train de') {
    return [
      ...conjugated(être, subject, auxiliary?.at ?? verb.at, negation),
      { form: 'en', source: verb.at },
      { form: 'train', source: verb.at },
      { form: 'de', beforeVowel: "d'", source: verb.at },
      ...(clitic === undefined ? [] : [clitic]),
      { form: french.infinitive, source: verb.at },
    ];
  }
  return conjugated(french, subject, verb.at, negation, clitic);
}

/** ne … pas around the present of `verb`, which `source` stands for. */
export function conjugated(
  verb: FrenchVerb,
  subject: Referent,
  source: number,
  negation: Leaf<Negation> | undefined,
  clitic?: Piece,
): readonly Piece[] {
  const core = [...(clitic === undefined ? [] : [clitic]), { ...present(verb, subject), source }];
  if (negation === undefined) {
    return core;
  }
  const { entry, at } = negation;
  return [
    { form: 'ne', beforeVowel: "n'", source: at },
    ...core,
    { form: entry === 'not' ? 'pas' : 'jamais', source: at },
  ];
}
