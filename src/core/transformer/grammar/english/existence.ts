import { choice, literal, nothing, optional, sequence, type Rule } from '../rule';
import type { Existence, NounPhrase } from '../syntax';
import { anySubject, type NounForm } from './nounForms';
import { nounPhrase } from './nounPhrase';
import { placeOf } from './prepositionalPhrase';
import { relatedPhrase } from './relative';
import { just, third } from './subject';

/** There is something, or not, perhaps somewhere. */
export const existence: Rule<Existence> = choice([
  [thereIs(form => nounPhrase(form, 'existing'), nothing, perhapsSomewhere), 3],
  [thereIs(form => nounPhrase(form, 'missing'), literal('not'), perhapsSomewhere), 1],
]);

function perhapsSomewhere({ noun }: NounForm): Rule<Existence['place']> {
  return optional(placeOf(just[noun.kind]), 0.6);
}

/** There is something that does something. */
export const relatedExistence: Rule<Existence> = thereIs(
  form => relatedPhrase(form, 'existing'),
  nothing,
  () => nothing,
);

function thereIs(
  phrase: (form: NounForm) => Rule<NounPhrase>,
  denial: Rule<Existence['negation']>,
  where: (form: NounForm) => Rule<Existence['place']>,
): Rule<Existence> {
  return anySubject(form =>
    sequence(
      [literal('there'), literal(third[form.number].be), denial, phrase(form), where(form)],
      (there, be, negation, existing, somewhere) => ({
        kind: 'existence',
        there,
        be,
        negation,
        existing,
        place: somewhere,
      }),
    ),
  );
}
