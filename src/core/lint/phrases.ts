const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

/** Plain numbers look like years, too: 2048 is none, nor is the 2000 of "2000 rows". */
const year = String.raw`(?:19[6-9]|20[0-3])\d(?![\w%]|[.,:]\d|\s?(?:ms|px|[KMGT]i?B)\b)`;
const noCount = String.raw`(?!\s+(?!(?:as|does|has|is|its|plus|this|thus|was)\b)[a-z]+s\b)`;

/** What makes a sentence a statement about a time: it needs a source, since it can be checked. */
export const datedPhrases = new RegExp(
  [
    String.raw`(?<![\w.-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])`,
    String.raw`\b(?:${months})\.?\s+(?:\d{1,2},?\s+)?${year}`,
    String.raw`\b(?:[Aa]s\s+of|[Ss]ince|[Ii]n|[Uu]ntil|[Bb]efore|[Aa]fter|[Bb]y)\s+(?:(?:early|mid|late)[\s-]+)?${year}${noCount}`,
    String.raw`\b[Aa]s\s+of\s+(?:now|today|this\s+writing)\b`,
    String.raw`\bis\s+the\s+(?:latest|current|newest)\s+(?:\w+\s+)?(?:version|release)\b`,
    String.raw`\b(?:[Ll]atest|[Cc]urrent|[Nn]ewest)\s+(?:\w+\s+)?(?:version|release)(?:\s+is|\s+was|[:,]|\s+\()?\s*(?:[A-Z]\w*\s+)?v?\d+(?:\.\d+)*`,
  ].join('|'),
  'g',
);

/** Words that say only that something is being said. */
const fillerPhrases: readonly string[] = [
  'as we all know',
  'at the end of the day',
  'basically',
  'due to the fact that',
  'for all intents and purposes',
  'in order to',
  'is considered to be',
  'are considered to be',
  'it can be seen that',
  'it goes without saying',
  'it is important to note',
  'it is important to remember',
  'it is worth mentioning',
  'it is worth noting',
  'it should be noted',
  'needless to say',
  'simply put',
];

/** Each of them as words, in any case and across line breaks. */
export const fillers = new RegExp(
  String.raw`\b(?:${fillerPhrases.map(phrase => phrase.replaceAll(' ', String.raw`\s+`)).join('|')})\b`,
  'gi',
);

/** Text in quotation marks. */
export const quoted = /"[^"]*"|“[^“”]*”/g;
