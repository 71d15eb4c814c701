import type { Kind } from '../lexicon/kind';
import { subjectPronouns } from '../lexicon/pronouns';
import { choice, sequence, word, type Rule } from '../rule';
import { shared } from '../shared';
import type { Clause, Predicate, Statement, Subject } from '../syntax';
import { existence } from './existence';
import { anySubject } from './nounForms';
import { anyNounPhrase, nounPhrase } from './nounPhrase';
import { coordination, type Objects } from './object';
import { predicate } from './predicate';
import { agreedWith, just, third, type Agreed } from './subject';

/** A clause without another inside. */
export const clause = shared((objects: Objects): Rule<Clause> =>
  choice<Clause>([
    [withSubject((agreed, meant) => predicate(agreed, meant, objects)), 9],
    [existence, 1],
  ]),
);

const alive = ['animal', 'person'] as const;

/** What is joined with what, and what can be said of both is what can be said of a kind. */
const joined: readonly (readonly [first: readonly Kind[], second: readonly Kind[], said: Kind])[] =
  [
    [['animal'], ['animal'], 'animal'],
    [['animal'], ['person'], 'person'],
    [['person'], alive, 'person'],
    [['food'], ['food'], 'food'],
    [['substance'], ['substance'], 'substance'],
    [['thing'], ['thing'], 'thing'],
    [['place'], ['place'], 'place'],
  ];

/** Two who do or are something. */
export const jointSubject: Rule<Statement> = choice(
  joined.map(([first, second, said]) =>
    statement(
      coordination(anyNounPhrase(first, 'subject'), anyNounPhrase(second, 'subject')),
      predicate(third.plural, just[said], 'single'),
    ),
  ),
);

/** A noun or a pronoun, and the predicate that `rest` makes for what agrees with it. */
export function withSubject(
  rest: (agreed: Agreed, meant: readonly Kind[]) => Rule<Predicate>,
): Rule<Statement> {
  const pronouns = subjectPronouns.map(pronoun => {
    const subject = sequence([word([pronoun], ({ english }) => english)], leaf => ({
      kind: 'pronoun' as const,
      pronoun: leaf,
    }));
    // What nouns are not said of has verb forms of its own to learn.
    const { person } = pronoun.referents[0].value;
    return [
      statement(subject, rest(agreedWith(pronoun), pronoun.kinds)),
      person < 3 ? 2 : 1,
    ] as const;
  });
  const phrases = anySubject(form =>
    statement(nounPhrase(form, 'subject'), rest(third[form.number], just[form.noun.kind])),
  );
  return choice([
    [choice(pronouns), 1],
    [phrases, 1],
  ]);
}

/** Who, and what of them. */
export function statement(subject: Rule<Subject>, rest: Rule<Predicate>): Rule<Statement> {
  return sequence([subject, rest], (who, what) => ({
    kind: 'statement',
    subject: who,
    predicate: what,
  }));
}
