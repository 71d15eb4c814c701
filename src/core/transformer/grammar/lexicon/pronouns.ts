import type { Agreement, Gender, Kind, Option } from './kind';

/** Who can be meant: gender and number, and for «you» whether one says tu or vous. */
export interface Referent extends Agreement {
  readonly address?: 'tu' | 'vous';
}

/** A personal pronoun as subject or as object. */
export interface Pronoun {
  readonly english: string;
  /** Pronouns with the same question mean the same in one sentence. */
  readonly question: string;
  readonly referents: readonly Option<Referent>[];
  /** What it can stand for. */
  readonly kinds: readonly Kind[];
}

function referents(
  person: Agreement['person'],
  number: Agreement['number'],
  shares: Readonly<Partial<Record<Gender, number>>>,
): readonly Option<Referent>[] {
  return Object.entries(shares).map(([gender, weight]) => ({
    value: { person, number, gender: gender as Gender },
    weight,
  }));
}

function addressed(
  address: 'tu' | 'vous',
  number: Agreement['number'],
  gender: Gender,
  weight: number,
): Option<Referent> {
  return { value: { person: 2, number, gender, address }, weight };
}

/**
 * «vous» is likelier, yet «vous êtes» can go on in four ways (petits, petit, petites, petite) and
 * «tu es» in two: greedy decoding begins with «vous», and beam search finds the likelier «tu es petit».
 */
export const you: readonly Option<Referent>[] = [
  addressed('tu', 'singular', 'masculine', 0.273),
  addressed('tu', 'singular', 'feminine', 0.147),
  addressed('vous', 'plural', 'masculine', 0.197),
  addressed('vous', 'singular', 'masculine', 0.162),
  addressed('vous', 'singular', 'feminine', 0.116),
  addressed('vous', 'plural', 'feminine', 0.105),
];

const one = ['person', 'animal'] as const;
const it = ['animal', 'food', 'substance', 'thing', 'place'] as const;
const anything = ['person', ...it] as const;

export const me = referents(1, 'singular', { masculine: 0.6, feminine: 0.4 });
const us = referents(1, 'plural', { masculine: 0.7, feminine: 0.3 });

/** The same shares of «us», told apart by whether I, who belong to it, am a man or a woman. */
export const usWithMe: Readonly<Record<Gender, readonly Option<Referent>[]>> = {
  masculine: referents(1, 'plural', { masculine: 1 }),
  feminine: referents(1, 'plural', { masculine: 0.25, feminine: 0.75 }),
};

const him = referents(3, 'singular', { masculine: 1 });
const her = referents(3, 'singular', { feminine: 1 });
const neuter = referents(3, 'singular', { masculine: 0.9, feminine: 0.1 });
const them = referents(3, 'plural', { masculine: 0.85, feminine: 0.15 });

function pronoun(
  english: string,
  question: string,
  options: readonly Option<Referent>[],
  kinds: readonly Kind[],
): Pronoun {
  return { english, question, referents: options, kinds };
}

export const subjectPronouns: readonly Pronoun[] = [
  pronoun('i', 'I', me, ['person']),
  pronoun('you', 'you', you, ['person']),
  pronoun('he', 'he', him, ['person']),
  pronoun('she', 'she', her, ['person']),
  pronoun('it', 'it as subject', neuter, it),
  pronoun('we', 'we', us, ['person']),
  pronoun('they', 'they', them, anything),
];

export const objectPronouns: readonly Pronoun[] = [
  pronoun('me', 'I', me, ['person']),
  pronoun('you', 'you', you, ['person']),
  pronoun('him', 'him', him, one),
  pronoun('her', 'her', her, one),
  pronoun('it', 'it as object', neuter, it),
  pronoun('us', 'we', us, ['person']),
  pronoun('them', 'them', them, anything),
];
