import { deepStrictEqual } from 'node:assert/strict';
import { frenchText } from '../../../../../src/core/transformer/grammar/french/spelling';
import { parse } from '../../../../../src/core/transformer/grammar/parse';
import { translationsOf } from '../../../../../src/core/transformer/grammar/translations';

/** All that the grammar accepts for an English sentence, the likeliest first. */
function frenchOf(english: string): readonly string[] {
  const parsed = parse(english.split(' '));
  return parsed.kind === 'sentence'
    ? translationsOf(parsed.sentence).map(({ tokens }) => frenchText(tokens))
    : [`not a sentence: ${parsed.kind}`];
}

type Row = readonly [english: string, ...french: readonly string[]];

/** Each rule of French grammar with sentences that need it. */
const rules: Readonly<Record<string, readonly Row[]>> = {
  'keeps who does what to whom': [
    ['the cat ate the fish', 'le chat a mangé le poisson'],
    ['the fish ate the cat', 'le poisson a mangé le chat'],
  ],
  'puts an adjective after its noun or before it': [
    ['the black cat sleeps', 'le chat noir dort'],
    ['the small black cats sleep', 'les petits chats noirs dorment'],
    ['a beautiful old house is white', 'une belle vieille maison est blanche'],
    ['the sad black cat sleeps', 'le chat noir triste dort'],
    ['the beautiful small bird sings', 'le beau petit oiseau chante'],
  ],
  'makes adjectives agree in gender and number': [
    ['the white flower is white', 'la fleur blanche est blanche'],
    ['the white flowers are brown', 'les fleurs blanches sont brunes'],
    ['the brown cats are white', 'les chats bruns sont blancs'],
    ['the happy women are old', 'les femmes heureuses sont vieilles'],
    ['the happy men are old', 'les hommes heureux sont vieux'],
    ['the new tables are beautiful', 'les nouvelles tables sont belles'],
    ['the beautiful hats are heavy', 'les beaux chapeaux sont lourds'],
    ['the good soup is good', 'la bonne soupe est bonne'],
  ],
  'has bel, vieil, nouvel before a vowel and nowhere else': [
    ['a beautiful bird sings', 'un bel oiseau chante'],
    ['the beautiful man is beautiful', 'le bel homme est beau'],
    ['an old tree fell', 'un vieil arbre est tombé'],
    ['an old dog and a dog fell', 'un vieux chien et un chien sont tombés'],
    ['my new hotel is brown', 'mon nouvel hôtel est brun'],
    ['the old birds sleep', 'les vieux oiseaux dorment'],
    ['the beautiful small tree fell', 'le beau petit arbre est tombé'],
    ['a beautiful apple fell', 'une belle pomme est tombée'],
    ['an old school is old', 'une vieille école est vieille'],
    ['the bird that is beautiful arrived', "l'oiseau qui est beau est arrivé"],
    ['the tree is old and a dog sleeps', "l'arbre est vieux et un chien dort"],
  ],
  'elides le, la, de, ne, je, me, te and que before a vowel': [
    ['the man eats the egg', "l'homme mange l'œuf"],
    ['the water is good', "l'eau est bonne"],
    ['i love the child', "j'aime l'enfant"],
    ['i do not love the man', "je n'aime pas l'homme"],
    ['he loves me', "il m'aime"],
    ['the egg that a man ate is white', "l'œuf qu'un homme a mangé est blanc"],
    ['the cat is near a tree', "le chat est près d'un arbre"],
    ['i am not under the table', 'je ne suis pas sous la table'],
  ],
  'has cet, mon, ton and son before a vowel': [
    ['this man sleeps', 'cet homme dort'],
    ['this beautiful man sleeps', 'ce bel homme dort'],
    ['this cat and this bird sleep', 'ce chat et cet oiseau dorment'],
    ['this woman sleeps', 'cette femme dort'],
    ['these men sleep', 'ces hommes dorment'],
    ['his school is small', 'son école est petite'],
    ['his small school is white', 'sa petite école est blanche'],
    ['her water is good', 'son eau est bonne'],
    ['my houses are near our school', 'mes maisons sont près de notre école'],
    ['their cats love their house', 'leurs chats aiment leur maison'],
  ],
  'contracts à and de with le and les alone': [
    ['he goes to the park', 'il va au parc'],
    ['he goes to the parks', 'il va aux parcs'],
    ['he goes to the station', 'il va à la gare'],
    ['he goes to the hotel', "il va à l'hôtel"],
    ['he goes to this park', 'il va dans ce parc', 'il va à ce parc'],
    ['she is near the garden', 'elle est près du jardin'],
    ['she is near the gardens', 'elle est près des jardins'],
    ['she is near the house', 'elle est près de la maison'],
    ['she is near the tree', "elle est près de l'arbre"],
    ['she is near these trees', 'elle est près de ces arbres'],
    ['she talks to the old men', 'elle parle aux vieux hommes'],
  ],
  'goes «dans» where the place has no definite article': [
    ['he goes to a park', 'il va dans un parc', 'il va à un parc'],
    ['she went to my garden', 'elle est allée dans mon jardin', 'elle est allée à mon jardin'],
    ['he goes to the old park', 'il va au vieux parc'],
    ['he talks to a man', 'il parle à un homme'],
  ],
  'has du, de la and de l’ for what is not counted': [
    ['he takes some bread', 'il prend du pain'],
    ['he takes some soup', 'il prend de la soupe'],
    ['he takes some water', "il prend de l'eau"],
    ['he takes some good bread', 'il prend du bon pain'],
  ],
  'has de in place of des before an adjective': [
    ['he takes some apples', 'il prend des pommes'],
    ['he takes some small apples', 'il prend de petites pommes'],
    ['he takes some red apples', 'il prend des pommes rouges'],
    ['he takes some small red apples', 'il prend de petites pommes rouges'],
  ],
  'has de for a and any after a negation, but only for what is denied': [
    ['he did not eat a cake', "il n'a pas mangé de gâteau"],
    ['he did not eat an egg', "il n'a pas mangé d'œuf"],
    ['he does not eat any cakes', 'il ne mange pas de gâteaux'],
    ['he never eats any bread', 'il ne mange jamais de pain'],
    ['he did not see a small cat', "il n'a pas vu de petit chat"],
    ['he did not eat the cake', "il n'a pas mangé le gâteau"],
    ['he did not eat two cakes', "il n'a pas mangé deux gâteaux"],
    ['a man does not sleep in a garden', 'un homme ne dort pas dans un jardin'],
    // «Il n'est pas en train de manger de gâteau» is hardly said.
    ['he is not eating a cake', 'il ne mange pas de gâteau'],
    ['he is not eating any cakes', 'il ne mange pas de gâteaux'],
    [
      'he is not eating the cake',
      'il ne mange pas le gâteau',
      "il n'est pas en train de manger le gâteau",
    ],
    ['he is eating a cake', 'il mange un gâteau', 'il est en train de manger un gâteau'],
  ],
  'puts ne and pas or jamais around the conjugated verb and its pronoun': [
    ['the cat does not sleep', 'le chat ne dort pas'],
    ['the cat never sleeps', 'le chat ne dort jamais'],
    ['the cat did not sleep', "le chat n'a pas dormi"],
    ['the cat never slept', "le chat n'a jamais dormi"],
    ['the cat is not black', "le chat n'est pas noir"],
    ['the cats are never in the house', 'les chats ne sont jamais dans la maison'],
    ['he does not see him', 'il ne le voit pas'],
    ['he never saw her', "il ne l'a jamais vue"],
    ['we do not see them', 'nous ne les voyons pas'],
    ['he is not sleeping', 'il ne dort pas', "il n'est pas en train de dormir"],
  ],
  'conjugates for every person': [
    ['i eat the cake', 'je mange le gâteau'],
    ['you eat the cake', 'vous mangez le gâteau', 'tu manges le gâteau'],
    ['he eats the cake', 'il mange le gâteau'],
    ['we eat the cake', 'nous mangeons le gâteau'],
    ['they eat the cake', 'ils mangent le gâteau', 'elles mangent le gâteau'],
    [
      'we take the bread and they take it',
      'nous prenons le pain et ils le prennent',
      'nous prenons le pain et elles le prennent',
      'nous prenons le pain et ils la prennent',
      'nous prenons le pain et elles la prennent',
    ],
    ['i go to the park', 'je vais au parc'],
    [
      'you went to the park',
      'tu es allé au parc',
      'vous êtes allés au parc',
      'vous êtes allé au parc',
      'tu es allée au parc',
      'vous êtes allée au parc',
      'vous êtes allées au parc',
    ],
    ['i saw the dog', "j'ai vu le chien"],
    ['we saw the dog', 'nous avons vu le chien'],
  ],
  'makes a participle with être agree with the subject': [
    ['the girl arrived', 'la fille est arrivée'],
    ['the girls arrived', 'les filles sont arrivées'],
    ['the boy left', 'le garçon est parti'],
    ['the boys did not leave', 'les garçons ne sont pas partis'],
    ['she fell', 'elle est tombée'],
    ['the woman and the girl arrived', 'la femme et la fille sont arrivées'],
    ['the woman and the boy arrived', 'la femme et le garçon sont arrivés'],
    [
      'the women that left went to the station',
      'les femmes qui sont parties sont allées à la gare',
    ],
  ],
  'leaves a participle with avoir alone': [
    ['the girls ate the apples', 'les filles ont mangé les pommes'],
    ['she slept', 'elle a dormi'],
    ['the women sang', 'les femmes ont chanté'],
  ],
  'makes a participle with avoir agree with the object before it': [
    ['he saw him', "il l'a vu"],
    ['he saw her', "il l'a vue"],
    ['he saw them', 'il les a vus', 'il les a vues'],
    ['he took them', 'il les a pris', 'il les a prises'],
    ['he saw us', 'il nous a vus', 'il nous a vues'],
    ['she saw me', "elle m'a vu", "elle m'a vue"],
    ['the apple that the man ate is red', "la pomme que l'homme a mangée est rouge"],
    ['the apples that he took are red', "les pommes qu'il a prises sont rouges"],
    ['the cake that the man ate is good', "le gâteau que l'homme a mangé est bon"],
    ['the books that she took are red', "les livres qu'elle a pris sont rouges"],
  ],
  'puts object pronouns before the verb': [
    ['the cat eats it', 'le chat le mange', 'le chat la mange'],
    ['the cat sees her', 'le chat la voit'],
    ['the cat sees you', 'le chat vous voit', 'le chat te voit'],
    ['the cat loves us', 'le chat nous aime'],
    ['he is helping them', 'il les aide', 'il est en train de les aider'],
    ['she is watching him', 'elle le regarde', 'elle est en train de le regarder'],
  ],
  'says qui of a subject and que of an object': [
    ['the cat that ate the fish is black', 'le chat qui a mangé le poisson est noir'],
    ['the fish that the cat ate is black', 'le poisson que le chat a mangé est noir'],
    ['i see the cat that sleeps', 'je vois le chat qui dort'],
    ['she loves the cats that she sees', "elle aime les chats qu'elle voit"],
  ],
  'lets «nous» be feminine only where «je» is': [
    [
      'i left and we arrived',
      'je suis parti et nous sommes arrivés',
      'je suis partie et nous sommes arrivées',
      'je suis partie et nous sommes arrivés',
    ],
    ['we left', 'nous sommes partis', 'nous sommes parties'],
    ['we are happy', 'nous sommes heureux', 'nous sommes heureuses'],
  ],
  'has il y a for there is and there are': [
    ['there is a cat in the garden', 'il y a un chat dans le jardin'],
    ['there are two cats', 'il y a deux chats'],
    ['there is some bread', 'il y a du pain'],
    ['there are some small cats', 'il y a de petits chats'],
    ['there is not a cat', "il n'y a pas de chat"],
    ['there are not any birds', "il n'y a pas d'oiseaux"],
    ['there is a cat that sleeps', 'il y a un chat qui dort'],
  ],
  'joins clauses and nouns': [
    ['the cat sleeps but the dog sings', 'le chat dort mais le chien chante'],
    ['the house and the garden are big', 'la maison et le jardin sont grands'],
    ['the house and the school are big', "la maison et l'école sont grandes"],
    ['the woman and the dog are happy', 'la femme et le chien sont heureux'],
    ['the cat and the mouse are black', 'le chat et la souris sont noirs'],
    ['he eats the bread and the soup', 'il mange le pain et la soupe'],
  ],
  'has plurals in -x and -s': [
    ['the horses and the birds sleep', 'les chevaux et les oiseaux dorment'],
    ['two mice see three cakes', 'deux souris voient trois gâteaux'],
    ['these fish are big', 'ces poissons sont grands', 'ces poissons sont gros'],
    ['the fish sleeps', 'le poisson dort'],
  ],
};

describe('the French of the grammar', () => {
  for (const [rule, rows] of Object.entries(rules)) {
    it(rule, () => {
      deepStrictEqual(
        rows.map(([english]) => [english, ...frenchOf(english)]),
        rows,
      );
    });
  }
});
