import { into, to } from '../lexicon/prepositions';
import { avoir, être } from '../lexicon/verbs';
import type { Settle } from '../readings';
import type {
  Clause,
  Existence,
  NounPhrase,
  Predicate,
  PrepositionalPhrase,
  Relative,
  Subject,
} from '../syntax';
import { inflectedAdjective } from './inflection';
import { frenchOf, hasBareDe, nounPhrase, type Nominal } from './nounPhrase';
import { objectForm, referentOf, subjectForm } from './pronouns';
import type { Piece } from './spelling';
import { conjugated, verbPhrase } from './verbPhrase';

/** The French words of a clause, as one reading settles it. */
export function clausePieces(clause: Clause, settle: Settle): readonly Piece[] {
  if (clause.kind === 'existence') {
    return existence(clause, settle);
  }
  const subject = subjectOf(clause.subject, settle);
  return [...subject.pieces, ...predicate(clause.predicate, subject, settle)];
}

/** il y a: «il y» is there, «a» is the verb. */
function existence(
  { there, be, negation, existing, place }: Existence,
  settle: Settle,
): readonly Piece[] {
  const y: Piece = { form: 'y', source: there.at };
  const it = { person: 3, number: 'singular', gender: 'masculine' } as const;
  return [
    { form: 'il', source: there.at },
    ...conjugated(avoir, it, be.at, negation, y),
    ...withRelative(existing, settle, negation !== undefined).pieces,
    ...prepositional(place, settle),
  ];
}

function subjectOf(subject: Subject, settle: Settle): Nominal {
  switch (subject.kind) {
    case 'noun phrase':
      return withRelative(subject, settle, false);
    case 'pronoun': {
      const { entry, at } = subject.pronoun;
      const referent = referentOf(entry, settle);
      return { referent, nouns: [], pieces: [{ ...subjectForm(referent), source: at }] };
    }
    case 'coordination': {
      const first = nounPhrase(subject.first, settle, false);
      const second = nounPhrase(subject.second, settle, false);
      const genders = [first.referent.gender, second.referent.gender];
      const gender = genders.includes('masculine') ? 'masculine' : 'feminine';
      const et: Piece = { form: 'et', source: subject.and.at };
      return {
        referent: { person: 3, number: 'plural', gender },
        nouns: [...first.nouns, ...second.nouns],
        pieces: [...first.pieces, et, ...second.pieces],
      };
    }
  }
}

function predicate(done: Predicate, subject: Nominal, settle: Settle): readonly Piece[] {
  const { referent } = subject;
  switch (done.kind) {
    case 'quality': {
      const adjective = frenchOf(done.adjective, subject.nouns, settle);
      // Only before its noun does it change: «le vieil arbre», but «il est vieux et il dort».
      const { form } = inflectedAdjective(adjective, referent);
      return [
        ...conjugated(être, referent, done.be.at, done.negation),
        { form, source: done.adjective.at },
      ];
    }
    case 'location':
      return [
        ...conjugated(être, referent, done.be.at, done.negation),
        ...prepositional(done.place, settle),
      ];
    case 'action': {
      const { group, object, place } = done;
      if (object?.kind === 'pronoun') {
        const { entry, at } = object.pronoun;
        const meant = referentOf(entry, settle);
        const clitic: Piece = { ...objectForm(meant), source: at };
        const setting = { subject: referent, clitic, precedingObject: meant };
        return [...verbPhrase(group, setting, settle), ...prepositional(place, settle)];
      }
      const denied = group.negation !== undefined;
      const bareObject = object?.kind === 'noun phrase' && hasBareDe(object, denied);
      return [
        ...verbPhrase(group, { subject: referent, bareObject }, settle),
        ...objectPieces(object, denied, settle),
        ...prepositional(place, settle),
      ];
    }
  }
}

function objectPieces(
  object: Subject | undefined,
  denied: boolean,
  settle: Settle,
): readonly Piece[] {
  if (object === undefined) {
    return [];
  }
  return object.kind === 'noun phrase'
    ? withRelative(object, settle, denied).pieces
    : subjectOf(object, settle).pieces;
}

function prepositional(phrase: PrepositionalPhrase | undefined, settle: Settle): readonly Piece[] {
  if (phrase === undefined) {
    return [];
  }
  const { at } = phrase.preposition;
  return [
    ...prepositionOf(phrase, settle).map(form => ({
      form,
      source: at,
      ...(form === 'de' && { beforeVowel: "d'" }),
    })),
    ...nounPhrase(phrase.place, settle, false).pieces,
  ];
}

function prepositionOf(
  { preposition: { entry, at }, place }: PrepositionalPhrase,
  settle: Settle,
): readonly string[] {
  const entered =
    entry === to && place.noun.entry.kind === 'place' && place.determiner.entry.class !== 'the';
  return entered ? settle(`to ${at}`, into) : entry.french;
}

function withRelative(phrase: NounPhrase, settle: Settle, denied: boolean): Nominal {
  const nominal = nounPhrase(phrase, settle, denied);
  const after = phrase.relative === undefined ? [] : relative(phrase.relative, nominal, settle);
  return { ...nominal, pieces: [...nominal.pieces, ...after] };
}

/** qui for a subject, que for an object, with which the participle agrees. */
function relative(clause: Relative, antecedent: Nominal, settle: Settle): readonly Piece[] {
  const source = clause.that.at;
  if (clause.kind === 'subject') {
    return [{ form: 'qui', source }, ...predicate(clause.predicate, antecedent, settle)];
  }
  const { pieces, referent } = subjectOf(clause.subject, settle);
  const setting = { subject: referent, precedingObject: antecedent.referent };
  return [
    { form: 'que', beforeVowel: "qu'", source },
    ...pieces,
    ...verbPhrase(clause.group, setting, settle),
    ...prepositional(clause.place, settle),
  ];
}
