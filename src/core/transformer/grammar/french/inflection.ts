import type { Agreement } from '../lexicon/kind';
import type { FrenchAdjective } from '../lexicon/adjectives';
import type { FrenchNoun } from '../lexicon/nouns';
import type { Referent } from '../lexicon/pronouns';
import type { FrenchVerb } from '../lexicon/verbs';
import type { Piece } from './spelling';

type Form = Pick<Piece, 'form' | 'beforeVowel'>;

/** The form of `noun` for a number. */
export function inflectedNoun(noun: FrenchNoun, number: Agreement['number']): Form {
  return { form: number === 'plural' ? noun.plural : noun.singular };
}

/** The form of `adjective` that agrees. */
export function inflectedAdjective(
  adjective: FrenchAdjective,
  { gender, number }: Pick<Agreement, 'gender' | 'number'>,
): Form {
  const [singular, plural] = adjective[gender];
  if (number === 'plural') {
    return { form: plural };
  }
  return gender === 'masculine'
    ? { form: singular, beforeVowel: adjective.beforeVowel }
    : { form: singular };
}

/** The present of `verb`; «vous» has the plural also for one person. */
export function present(verb: FrenchVerb, { person, number, address }: Referent): Form {
  const many = number === 'plural' || address === 'vous';
  return { form: verb.present[person - 1 + (many ? 3 : 0)] };
}

/** The past participle of `verb`, agreeing with `what`, or as it stands without anything to agree with. */
export function participle(
  { participle: form }: FrenchVerb,
  what?: Pick<Agreement, 'gender' | 'number'>,
): Form {
  const feminine = what?.gender === 'feminine' ? `${form}e` : form;
  const plural = what?.number === 'plural' && !feminine.endsWith('s');
  return { form: plural ? `${feminine}s` : feminine };
}
