import { error, idRule, info, warning, type CodeFacts } from './codeFacts';
import { dataCodes } from './dataCodes';

/** Everything that can be wrong with a pack. A number, once given, keeps its meaning. */
export const codes = {
  // The pack, its manifest and its files.
  RP101: error(
    'Manifest missing',
    'The pack has no refresher-pack.json. Add one that names its id, title, version, license and sections.',
  ),
  RP102: error('Manifest is not JSON', 'This is not valid JSON: {0}. Correct it at this place.'),
  RP103: error(
    'Unknown pack format',
    'The pack has format version {0}, but only version 1 can be read. Update the extension, or set `formatVersion` to 1.',
  ),
  RP104: error('Manifest key missing', 'The pack has no `{0}`. Add it to refresher-pack.json.'),
  RP105: error(
    'Unknown manifest key',
    '`{0}` is not a key that belongs here. Did you mean {1}? If not, remove it.',
  ),
  RP106: error('Bad id in the manifest', `\`{0}\` is not a valid id. Write ${idRule}.`),
  RP107: error('Manifest text missing', '`{0}` must be text, and not empty. Write it in quotes.'),
  RP108: error(
    'Bad pack version',
    '`{0}` must be a version of three numbers. Write one such as "1.0.0".',
  ),
  RP109: error(
    'Bad list in the manifest',
    '`{0}` has the wrong shape. `sections` is a list of objects with `id`, `title` and `topics`; `topics` is a list of topic ids.',
  ),
  RP110: error(
    'Section names an unknown topic',
    'No sound topic of this pack has the id `{0}`. Correct the id, add the topic or take it out of the section.',
  ),
  RP111: error('Topic listed twice', '`{0}` is already listed in a section. Keep one of the two.'),
  RP112: error('Section id used twice', 'Another section has the id `{0}`. Give this one its own.'),
  RP113: warning(
    'Topic in no section',
    'No section lists the topic `{0}`, so it stands after all others. Add its id to a section in refresher-pack.json.',
  ),
  RP114: error(
    'Topic id used twice',
    '{1} already has the id `{0}`, so this topic is left out. Give one of them another id.',
  ),
  RP115: error(
    'No topics',
    'The pack has no topic that can be read. Put at least one Markdown file with front matter into topics/.',
  ),
  RP120: error('File too large', 'The file is larger than 1 MB and was not read. Make it smaller.'),
  RP121: error(
    'Binary file',
    'The file is not text and was not read. A pack holds text and PNG drawings; remove this file.',
  ),
  RP122: error(
    'File is not UTF-8',
    'The file is not valid UTF-8 and was not read. Save it as UTF-8.',
  ),
  RP123: error(
    'Unreadable file',
    'The file could not be read. Check that it exists and that you may read it.',
  ),
  RP124: error(
    'File outside the pack',
    'The file lies outside the pack folder and was not read. Copy it into the pack.',
  ),
  RP125: error(
    'Too many faults',
    'The file has more faults than can be listed, so it was not read. Write it anew.',
  ),
  RP126: error(
    'Too many files',
    'The pack has more files than are read, so this one and all after it were not. Remove what is not part of the pack.',
  ),
  RP127: warning(
    'Not named like a topic',
    'A topic lies in topics/ and its name ends in .md, so this file is not read as one. Rename it.',
  ),
  RP128: error('Key given twice', 'This object already has `{0}`. Keep one of the two.'),

  // Front matter.
  RP201: error(
    'Front matter missing',
    'The topic does not start with front matter. Add a line of `---`, its keys and another line of `---` at the top.',
  ),
  RP202: error(
    'Front matter not closed',
    'The front matter has no end. Add a line of `---` after its last key.',
  ),
  RP203: error(
    'Front matter is not YAML',
    'The front matter is not valid YAML. {0} Correct it at this place.',
  ),
  RP204: error(
    'Alias in front matter',
    'Aliases (`*name`) are not allowed in front matter. Write the value out.',
  ),
  RP205: error('Front matter key missing', 'The topic has no `{0}`. Add it to the front matter.'),
  RP206: error(
    'Unknown front matter key',
    '`{0}` is not a key that belongs here. Did you mean {1}? If not, remove it.',
  ),
  RP207: error('Bad id in front matter', `\`{0}\` is not a valid id. Write ${idRule}.`),
  RP208: error(
    'Text missing in front matter',
    '`{0}` must be text, and not empty. Put quotes around it if it looks like a number.',
  ),
  RP209: error(
    'Unknown level',
    '`{0}` must be one of basic, working, deep and reference. Choose one.',
  ),
  RP210: error('Bad minutes', '`{0}` must be whole minutes to read. Write a number from 1 to 600.'),
  RP211: error(
    'Bad list in front matter',
    '`{0}` must be a list. Write it in brackets, such as [kafka, streams].',
  ),
  RP212: error('Bad date', '`{0}` must be a date of the calendar. Write it as 2026-11-22.'),
  RP213: error(
    'Bad review period',
    '`{0}` must be a number and d, w, mo or y. Write it as 12mo, for twelve months.',
  ),
  RP214: error(
    'Bad source',
    '`{0}` must be a source with `title`, `url` and `kind`. Write { id: …, title: …, url: "https://…", kind: primary }.',
  ),
  RP215: error('Unknown source kind', '`{0}` must be primary or secondary. Choose one.'),
  RP216: error(
    'Source id used twice',
    'Another source has the id `{0}`. Give this one its own, so that [^{0}] means one source.',
  ),
  RP217: error(
    'Unknown prerequisite',
    'No sound topic of this pack has the id `{0}`. Correct the prerequisite or remove it.',
  ),
  RP218: error(
    'Unknown related topic',
    'No sound topic of this pack has the id `{0}`. Correct the related topic or remove it.',
  ),
  RP219: error(
    'Prerequisites in a circle',
    'Nobody can read these topics in order: {0}. Remove one of the prerequisites.',
  ),
  RP220: error(
    'Summary too long',
    'The summary has {0} characters, and at most 160 are shown whole. Shorten it.',
  ),
  RP221: warning(
    'Title too long',
    'The title has {0} characters, and at most 60 are shown whole. Shorten it.',
  ),
  RP222: error(
    'No source',
    'The topic rests on no source. Name at least one under `sources`, a primary one if there is.',
  ),
  RP223: error(
    'Source address is not https',
    '`{0}` is not an https address. Give the source one.',
  ),
  RP224: warning(
    'Review overdue',
    'The topic was due for review on {0}. Check its facts and set `reviewed` to the date of the check.',
  ),
  RP225: info(
    'Source never cited',
    'The text never cites the source `{0}`. Cite it as [^{0}] where it is used, or remove it.',
  ),
  RP226: error(
    'Review in the future',
    'Nothing can have been reviewed on {0}, which is yet to come. Set `reviewed` to the date of the check.',
  ),

  // Cards.
  RP301: error('Bad card id', `A card needs an id of ${idRule}. Write \`card id=… type=…\`.`),
  RP302: error(
    'Unknown card type',
    'A card is of type qa, cloze, choice, order or predict, not `{0}`. Write one of them as type=….',
  ),
  RP303: error(
    'Unknown card attribute',
    '`{0}` is not an attribute of a card. Did you mean {1}? If not, remove it.',
  ),
  RP304: error(
    'Card without a question',
    'The card asks nothing. Add a line that starts with `Q:`.',
  ),
  RP305: error(
    'Card without an answer',
    'The card has no answer. Add a line that starts with `A:`.',
  ),
  RP306: error(
    'Cloze card without a gap',
    'The question has no gap. Write what the reader has to know as {{c1::answer}}.',
  ),
  RP307: error(
    'Too few options',
    'A choice needs at least two options. Add them as lines of `- [ ]` and `- [x]`.',
  ),
  RP308: error('No correct option', 'No option is correct. Mark at least one as `- [x]`.'),
  RP309: error(
    'Too few items',
    'There must be at least two items to put in order. Add them as lines that start with `- `.',
  ),
  RP310: error(
    'Line out of place in a card',
    'This line belongs to no part of a {0} card. Start it with `Q:`, `A:`, `Why:` or `- `, as the type needs, or remove it.',
  ),
  RP311: error('Card part given twice', 'The card already has its `{0}`. Keep one of the two.'),
  RP312: error('Card part not used', 'A {1} card has no `{0}`. Remove it or change the type.'),
  RP313: error(
    'Card id used twice',
    'Another card of this topic has the id `{0}`, so this one is left out. Give it its own id.',
  ),
  RP314: warning(
    'Card without a reason',
    'The card does not say why its answer is right. Add a line that starts with `Why:`.',
  ),
  RP315: warning(
    'Question asked twice',
    'The card `{0}` already asks this question. Ask something else or remove one of them.',
  ),
  RP316: warning(
    'No cards',
    'The topic has no card, so nothing of it can be reviewed. Add a fence `card id=… type=qa`.',
  ),
  RP317: warning(
    'Card without a passage',
    'No heading stands above the card, so it cannot lead back to what it asks about. Put it below the section that answers it.',
  ),

  // Text, links and drawings.
  RP401: error(
    'Raw HTML',
    'Raw HTML is shown as text, not applied: {0}. Write Markdown, or put it between backticks.',
  ),
  RP402: error(
    'Forbidden address',
    'A pack may not link to `{0}`. Use an https address or a path within the pack.',
  ),
  RP403: warning('Address is not https', '`{0}` is not protected. Use its https address.'),
  RP404: error(
    'Path leaves the pack',
    '`{0}` does not stay inside the pack. Write a relative path to a file of this pack.',
  ),
  RP405: error(
    'Link to a missing file',
    'The pack has no file {0}. Correct the path or add the file.',
  ),
  RP406: error(
    'Link to a missing heading',
    '{1} has no heading, card or callout with the id `{0}`. Correct the part after #.',
  ),
  RP407: error('Drawing missing', 'The pack has no drawing {0}. Correct the path or add the file.'),
  RP408: error(
    'Drawing is not SVG or PNG',
    '{0} is not a drawing that a page can show. Use an SVG, PNG or JSON file.',
  ),
  RP409: error(
    'Remote image',
    'Pages load nothing from the network, so {0} is not shown. Put the drawing into diagrams/.',
  ),
  RP410: error(
    'No text equivalent',
    'A reader who cannot see this learns nothing from it. Say in words what it shows.',
  ),
  RP411: error(
    'Invisible character',
    'The character {0} cannot be seen and may change how the text reads. Remove it.',
  ),
  RP412: error(
    'Level 1 heading',
    'The title is the page\u2019s only level 1 heading. Use `##` here.',
  ),
  RP413: error(
    'Underlined heading',
    'Headings are written with `##`, not underlined. If a line was meant, leave an empty line above it.',
  ),
  RP414: error(
    'Heading level skipped',
    'A level {0} heading follows level {1}. Use level {2} here.',
  ),
  RP415: error(
    'Heading id used twice',
    'Another heading of this topic has the id `{0}`. Give this one its own, so that links to it stay right.',
  ),
  RP416: error(
    'Unknown note',
    '[^{0}] is neither a source of this topic nor a note in its text. Add the source, or a line `[^{0}]: …`.',
  ),
  RP417: error('Unknown callout', '`{0}` is not a kind of callout. Did you mean {1}?'),
  RP418: error('Fence not closed', 'This fence has no end. Close it with a line of {0}.'),
  RP419: warning(
    'Topic too long',
    'The topic has {0} words of prose; a refresher has at most 650. Shorten it, or move depth into a `> [!more]` block.',
  ),
  RP420: error('Empty topic', 'The topic has no text. Write it below the front matter.'),
  RP421: error(
    'Unknown figure attribute',
    '`{0}` is not an attribute of a figure. Did you mean {1}? If not, remove it.',
  ),
  RP422: error(
    'Figure attribute missing',
    'The figure has no `{0}`. Write `figure src=data/….json kind=tools`, `kind=links` or `kind=claims`.',
  ),
  RP423: error(
    'Figure data missing',
    'The pack has no data file {0}. Correct `src` or add the file.',
  ),
  RP424: error(
    'Figure shows nothing',
    '{0} has no items of kind `{1}` and group `{2}`. Correct the figure or the data.',
  ),

  RP425: error(
    'Drawing refused',
    'The drawing is not shown: {0}. Write plain SVG with a <title> as its first element.',
  ),
  RP426: error(
    'Drawing has more than it may',
    'A page leaves out {0}. Take it out of the drawing, or say it with the classes d-*.',
  ),
  RP427: error(
    'Link to no topic',
    '{0} is no topic, and a page opens nothing else of its pack. Link to a topic or to a web address.',
  ),

  RP428: warning(
    'Formula cannot be set',
    'This formula is shown as it is written. Use what KaTeX knows, without links or HTML.',
  ),

  RP429: warning(
    'Question without id',
    'An over-to-you callout without an id cannot keep an answer. Write one after its title, such as {#your-turn}.',
  ),
  RP430: error(
    'Callout id used twice',
    'Another callout or a heading of this topic has the id `{0}`. Give this one its own.',
  ),

  RP431: warning(
    'Date without a source',
    'What is said of "{0}" can be checked, but not by the reader. Cite a source as [^id] in this paragraph, or move it to data of kind claims.',
  ),
  RP432: warning('Filler', '"{0}" says nothing. Take it out, or say the thing itself.'),
  RP433: warning(
    'Paragraph too long',
    'The paragraph has {0} words, and after {1} readers begin to skip. Split it, or take some out.',
  ),
  RP434: warning(
    'Text equivalent too short',
    'The text equivalent "{0}" tells less than the drawing. Say in full sentences what it shows.',
  ),

  ...dataCodes,
} as const satisfies Readonly<Record<string, CodeFacts>>;

/** The number of a kind of problem. */
export type ProblemCode = keyof typeof codes;

/** Whether `text` is one of the numbers above. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(codes, text);
}
