import type { Verb } from '../lexicon/verbs';
import { choice, sequence, type Rule } from '../rule';
import { shared } from '../shared';
import type { NounPhrase, Predicate, Statement } from '../syntax';
import { statement, withSubject } from './clause';
import { anyForm, anySubject, ofKinds } from './nounForms';
import { ableVerbs, predicate } from './predicate';
import { relatedPhrase } from './relative';
import { just, third } from './subject';
import { verbGroup } from './verbGroup';

/** A clause whose subject has a relative clause. */
export const relatedSubject: Rule<Statement> = anySubject(form =>
  statement(
    relatedPhrase(form, 'subject'),
    predicate(third[form.number], just[form.noun.kind], 'single'),
  ),
);

/** Derives nothing after a verb without an object. */
const objectPhrase = shared(({ complement }: Verb): Rule<NounPhrase> => {
  if (complement.kind !== 'object') {
    return choice<NounPhrase>([]);
  }
  const position = complement.definite ? 'definite' : 'object';
  return anyForm(ofKinds(complement.kinds), form => relatedPhrase(form, position));
});

/** A clause whose object has a relative clause. */
export const relatedObject: Rule<Statement> = withSubject(({ be }, meant) =>
  choice(
    ableVerbs(meant).map(verb =>
      sequence(
        [verbGroup(verb, be, 'positive'), objectPhrase(verb)],
        (group, object): Predicate => ({ kind: 'action', group, object }),
      ),
    ),
  ),
);
