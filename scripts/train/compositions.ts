import type {
  Clause,
  NounPhrase,
  Predicate,
  PrepositionalPhrase,
  Relative,
  Sentence,
  Subject,
} from '../../src/core/transformer/grammar/syntax';

/**
 * What a sentence puts together that could have been learned by heart: each adjective with its noun
 * («black cat»), and who does what to whom («cat eat fish»).
 */
export function compositionsOf({ clauses }: Sentence): readonly string[] {
  return clauses.flatMap(inClause);
}

function inClause(clause: Clause): readonly string[] {
  return clause.kind === 'existence'
    ? [...inPhrase(clause.existing), ...inPlace(clause.place)]
    : [...inSubject(clause.subject), ...inPredicate(clause.predicate, namesIn(clause.subject))];
}

function inPredicate(predicate: Predicate, subjects: readonly string[]): readonly string[] {
  switch (predicate.kind) {
    case 'quality':
      return [];
    case 'location':
      return inPlace(predicate.place);
    case 'action': {
      const { group, object, place } = predicate;
      const { base } = group.verb.entry;
      return [
        ...triples(subjects, base, object === undefined ? [] : namesIn(object)),
        ...(object === undefined ? [] : inSubject(object)),
        ...inPlace(place),
      ];
    }
  }
}

function inSubject(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'pronoun':
      return [];
    case 'coordination':
      return [...inPhrase(subject.first), ...inPhrase(subject.second)];
    case 'noun phrase':
      return inPhrase(subject);
  }
}

function inPhrase({ adjectives, noun, relative }: NounPhrase): readonly string[] {
  const name = noun.entry.singular;
  return [
    ...adjectives.map(({ entry }) => `${entry.english} ${name}`),
    ...(relative === undefined ? [] : inRelative(relative, name)),
  ];
}

function inRelative(relative: Relative, antecedent: string): readonly string[] {
  return relative.kind === 'subject'
    ? inPredicate(relative.predicate, [antecedent])
    : [
        ...triples(namesIn(relative.subject), relative.group.verb.entry.base, [antecedent]),
        ...inSubject(relative.subject),
        ...inPlace(relative.place),
      ];
}

function inPlace(phrase: PrepositionalPhrase | undefined): readonly string[] {
  return phrase === undefined ? [] : inPhrase(phrase.place);
}

function namesIn(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'pronoun':
      return [];
    case 'coordination':
      return [subject.first, subject.second].map(({ noun }) => noun.entry.singular);
    case 'noun phrase':
      return [subject.noun.entry.singular];
  }
}

function triples(
  subjects: readonly string[],
  verb: string,
  objects: readonly string[],
): readonly string[] {
  return subjects.flatMap(subject => objects.map(object => `${subject} ${verb} ${object}`));
}
