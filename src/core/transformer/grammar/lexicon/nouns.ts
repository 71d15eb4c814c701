import type { Gender, Kind } from './kind';
import type { LocativeName } from './prepositions';

/** A French noun. */
export interface FrenchNoun {
  readonly gender: Gender;
  readonly singular: string;
  readonly plural: string;
}

/** An English noun and the French one that translates it. */
export interface Noun {
  readonly singular: string;
  /** None for what is not counted: bread. */
  readonly plural?: string;
  readonly kind: Kind;
  readonly french: FrenchNoun;
  /** Whether it can be mine; «ma femme» and «ma fille» are a wife and a daughter. */
  readonly possessed: boolean;
  /** Where something can be, seen from it: in the box, on the box. */
  readonly locatives: readonly LocativeName[];
}

type Names = readonly [singular: string, plural: string];

function masculine(singular: string, plural = `${singular}s`): FrenchNoun {
  return { gender: 'masculine', singular, plural };
}

function feminine(singular: string, plural = `${singular}s`): FrenchNoun {
  return { gender: 'feminine', singular, plural };
}

function counted(
  kind: Kind,
  [singular, plural]: Names,
  french: FrenchNoun,
  locatives: readonly LocativeName[],
): Noun {
  return { singular, plural, kind, french, possessed: true, locatives };
}

function unowned(noun: Noun): Noun {
  return { ...noun, possessed: false };
}

function uncounted(singular: string, french: FrenchNoun): Noun {
  return { singular, kind: 'substance', french, possessed: true, locatives: [] };
}

const beside = ['behind', 'near'] as const;
const building = ['in', 'behind', 'near'] as const;

export const nouns: readonly Noun[] = [
  unowned(counted('person', ['man', 'men'], masculine('homme'), beside)),
  unowned(counted('person', ['woman', 'women'], feminine('femme'), beside)),
  unowned(counted('person', ['boy', 'boys'], masculine('garçon'), beside)),
  unowned(counted('person', ['girl', 'girls'], feminine('fille'), beside)),
  counted('person', ['child', 'children'], masculine('enfant'), beside),
  counted('person', ['friend', 'friends'], masculine('ami'), beside),
  counted('person', ['doctor', 'doctors'], masculine('médecin'), beside),
  counted('animal', ['cat', 'cats'], masculine('chat'), beside),
  counted('animal', ['dog', 'dogs'], masculine('chien'), beside),
  counted('animal', ['bird', 'birds'], masculine('oiseau', 'oiseaux'), beside),
  counted('animal', ['fish', 'fish'], masculine('poisson'), ['near']),
  counted('animal', ['horse', 'horses'], masculine('cheval', 'chevaux'), ['on', ...beside]),
  counted('animal', ['mouse', 'mice'], feminine('souris', 'souris'), beside),
  counted('food', ['apple', 'apples'], feminine('pomme'), ['near']),
  counted('food', ['cake', 'cakes'], masculine('gâteau', 'gâteaux'), ['on', 'near']),
  counted('food', ['egg', 'eggs'], masculine('œuf'), ['near']),
  uncounted('bread', masculine('pain')),
  uncounted('soup', feminine('soupe')),
  uncounted('water', feminine('eau')),
  counted('thing', ['book', 'books'], masculine('livre'), ['on', 'under', 'near']),
  counted('thing', ['letter', 'letters'], feminine('lettre'), ['on', 'under', 'near']),
  counted('thing', ['hat', 'hats'], masculine('chapeau', 'chapeaux'), ['in', 'on', 'under']),
  counted('thing', ['flower', 'flowers'], feminine('fleur'), ['under', 'near']),
  counted('thing', ['box', 'boxes'], feminine('boîte'), ['in', 'on', 'under', ...beside]),
  counted('thing', ['table', 'tables'], feminine('table'), ['on', 'under', ...beside]),
  counted('thing', ['tree', 'trees'], masculine('arbre'), ['under', ...beside]),
  counted('place', ['house', 'houses'], feminine('maison'), building),
  counted('place', ['garden', 'gardens'], masculine('jardin'), building),
  counted('place', ['park', 'parks'], masculine('parc'), building),
  counted('place', ['school', 'schools'], feminine('école'), building),
  counted('place', ['hotel', 'hotels'], masculine('hôtel'), building),
  counted('place', ['station', 'stations'], feminine('gare'), building),
];
