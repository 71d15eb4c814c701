import { me, usWithMe, type Pronoun, type Referent } from '../lexicon/pronouns';
import type { Settle } from '../readings';
import type { Piece } from './spelling';

type Form = Pick<Piece, 'form' | 'beforeVowel'>;

const first = { singular: { form: 'je', beforeVowel: "j'" }, plural: { form: 'nous' } };
const third = {
  masculine: { singular: { form: 'il' }, plural: { form: 'ils' } },
  feminine: { singular: { form: 'elle' }, plural: { form: 'elles' } },
};

/** Who is meant by `pronoun`; «nous» are masculine if I am. */
export function referentOf({ question, referents }: Pronoun, settle: Settle): Referent {
  if (question !== 'we') {
    return settle(question, referents);
  }
  const { gender } = settle('I', me);
  return settle(`we, and I am ${gender}`, usWithMe[gender]);
}

/** je, tu, il …, for the one who is meant. */
export function subjectForm({ person, number, gender, address }: Referent): Form {
  switch (person) {
    case 1:
      return first[number];
    case 2:
      return { form: address ?? 'tu' };
    case 3:
      return third[gender][number];
  }
}

const objects = {
  me: { form: 'me', beforeVowel: "m'" },
  te: { form: 'te', beforeVowel: "t'" },
  le: { form: 'le', beforeVowel: "l'" },
  la: { form: 'la', beforeVowel: "l'" },
};

/** me, te, le …, which stand before the verb. */
export function objectForm({ person, number, gender, address }: Referent): Form {
  switch (person) {
    case 1:
      return number === 'plural' ? { form: 'nous' } : objects.me;
    case 2:
      return address === 'vous' ? { form: 'vous' } : objects.te;
    case 3:
      return number === 'plural' ? { form: 'les' } : objects[gender === 'feminine' ? 'la' : 'le'];
  }
}
