import type { Kind } from './kind';

/** A French verb, conjugated as far as the grammar needs it. */
export interface FrenchVerb {
  readonly infinitive: string;
  /** Six forms: je, tu, il, nous, vous, ils. */
  readonly present: readonly string[];
  /** Masculine singular; the other forms add -e, -s, -es. */
  readonly participle: string;
  readonly auxiliary: 'avoir' | 'être';
}

/** What can follow the verb. */
export type Complement =
  | { readonly kind: 'object'; readonly kinds: readonly Kind[]; readonly definite: boolean }
  /** «to» someone or somewhere. */
  | { readonly kind: 'goal'; readonly kinds: readonly Kind[] }
  /** Nothing, or a place. */
  | { readonly kind: 'none'; readonly located: boolean };

/** An English verb and the French one that translates it. */
export interface Verb {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  /** None for what is not done but is so: «is seeing the cat» is no English. */
  readonly progressive?: string;
  readonly subjects: readonly Kind[];
  readonly complement: Complement;
  readonly french: FrenchVerb;
  /** Whether «en train de» can say that it is going on; «être en train d'aller» cannot be said. */
  readonly periphrasis: boolean;
}

const alive = ['person', 'animal'] as const;
const portable = ['food', 'substance', 'thing'] as const;
const anything = [...alive, ...portable, 'place'] as const;

type English = readonly [base: string, third: string, past: string, progressive?: string];

function verb(
  [base, third, past, progressive]: English,
  french: FrenchVerb,
  complement: Complement,
  details: Partial<Verb> = {},
): Verb {
  const periphrasis = progressive !== undefined;
  return {
    base,
    third,
    past,
    progressive,
    subjects: alive,
    complement,
    french,
    periphrasis,
    ...details,
  };
}

function object(...objects: readonly Kind[]): Complement {
  return { kind: 'object', kinds: objects, definite: false };
}

const nowhere: Complement = { kind: 'none', located: false };
const anywhere: Complement = { kind: 'none', located: true };

/** The forms in the order of a grammar book: je, tu, il, nous, vous, ils; participle; infinitive. */
function conjugated(forms: string, auxiliary: 'avoir' | 'être' = 'avoir'): FrenchVerb {
  const words = forms.split(' ');
  return { present: words.slice(0, 6), participle: words[6], infinitive: words[7], auxiliary };
}

/** Verbs like parler, of which only the stem must be known. */
function first(stem: string, auxiliary?: 'être'): FrenchVerb {
  const endings = ['e', 'es', 'e', 'ons', 'ez', 'ent', 'é', 'er'];
  return conjugated(endings.map(ending => stem + ending).join(' '), auxiliary);
}

export const verbs: readonly Verb[] = [
  verb(
    ['eat', 'eats', 'ate', 'eating'],
    conjugated('mange manges mange mangeons mangez mangent mangé manger'),
    object('food', 'substance', 'animal'),
  ),
  verb(
    ['see', 'sees', 'saw'],
    conjugated('vois vois voit voyons voyez voient vu voir'),
    object(...anything),
  ),
  verb(['love', 'loves', 'loved'], first('aim'), {
    kind: 'object',
    kinds: anything,
    // One loves «le pain», never «du pain».
    definite: true,
  }),
  verb(
    ['hear', 'hears', 'heard'],
    conjugated('entends entends entend entendons entendez entendent entendu entendre'),
    object(...alive),
  ),
  verb(['find', 'finds', 'found'], first('trouv'), object(...anything)),
  verb(
    ['buy', 'buys', 'bought', 'buying'],
    conjugated('achète achètes achète achetons achetez achètent acheté acheter'),
    object(...portable, 'animal'),
  ),
  verb(
    ['watch', 'watches', 'watched', 'watching'],
    first('regard'),
    object(...alive, 'thing', 'place'),
  ),
  verb(
    ['follow', 'follows', 'followed', 'following'],
    conjugated('suis suis suit suivons suivez suivent suivi suivre'),
    object(...alive),
  ),
  verb(
    ['take', 'takes', 'took', 'taking'],
    conjugated('prends prends prend prenons prenez prennent pris prendre'),
    object(...portable),
  ),
  verb(
    ['lose', 'loses', 'lost'],
    conjugated('perds perds perd perdons perdez perdent perdu perdre'),
    object('animal', 'thing'),
  ),
  verb(['help', 'helps', 'helped', 'helping'], first('aid'), object(...alive)),
  verb(
    ['sleep', 'sleeps', 'slept', 'sleeping'],
    conjugated('dors dors dort dormons dormez dorment dormi dormir'),
    anywhere,
    { periphrasis: true },
  ),
  verb(['sing', 'sings', 'sang', 'singing'], first('chant'), anywhere),
  verb(['talk', 'talks', 'talked', 'talking'], first('parl'), { kind: 'goal', kinds: alive }),
  verb(['arrive', 'arrives', 'arrived', 'arriving'], first('arriv', 'être'), nowhere, {
    periphrasis: false,
  }),
  verb(
    ['leave', 'leaves', 'left', 'leaving'],
    conjugated('pars pars part partons partez partent parti partir', 'être'),
    nowhere,
  ),
  verb(['fall', 'falls', 'fell', 'falling'], first('tomb', 'être'), anywhere, {
    subjects: [...alive, 'food', 'thing'],
  }),
  verb(
    ['go', 'goes', 'went', 'going'],
    conjugated('vais vas va allons allez vont allé aller', 'être'),
    { kind: 'goal', kinds: ['place'] },
    { periphrasis: false },
  ),
];

export const avoir = conjugated('ai as a avons avez ont eu avoir');

export const être = conjugated('suis es est sommes êtes sont été être');
