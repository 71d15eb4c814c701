import type { GrammaticalNumber, Kind } from '../lexicon/kind';
import { nouns, type Noun } from '../lexicon/nouns';
import { choice, type Rule } from '../rule';

/** A noun in the singular or the plural. */
export interface NounForm {
  readonly noun: Noun;
  readonly number: GrammaticalNumber;
  readonly spelling: string;
}

const forms: readonly NounForm[] = nouns.flatMap(noun => {
  const singular: NounForm = { noun, number: 'singular', spelling: noun.singular };
  return noun.plural === undefined
    ? [singular]
    : [singular, { noun, number: 'plural', spelling: noun.plural }];
});

/** Who does something is mostly alive. */
const shares: Readonly<Record<Kind, number>> = {
  person: 3,
  animal: 3,
  food: 1,
  substance: 1,
  thing: 1,
  place: 0.5,
};

/** One of the rules that `rule` makes of each noun form for which `holds` is true. */
export function anyForm<Value>(
  holds: (form: NounForm) => boolean,
  rule: (form: NounForm) => Rule<Value>,
): Rule<Value> {
  return choice(forms.filter(holds).map(rule));
}

/** The same for a subject. */
export function anySubject<Value>(rule: (form: NounForm) => Rule<Value>): Rule<Value> {
  return choice(forms.map(form => [rule(form), shares[form.noun.kind]] as const));
}

/** Whether a noun form is of one of `kinds`. */
export function ofKinds(kinds: readonly Kind[]): (form: NounForm) => boolean {
  return ({ noun }) => kinds.includes(noun.kind);
}
