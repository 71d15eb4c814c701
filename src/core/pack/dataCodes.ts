import { error, idRule, type CodeFacts } from './codeFacts';

/** What can be wrong with the data of a pack: figures and drawings. */
export const dataCodes = {
  // Data files.
  RP501: error('Data is not JSON', 'This is not valid JSON: {0}. Correct it at this place.'),
  RP502: error('Data key missing', 'The data has no `{0}`. Add it.'),
  RP503: error(
    'Unknown data key',
    '`{0}` is not a key that belongs here. Did you mean {1}? If not, remove it.',
  ),
  RP504: error('Unknown kind of data', '`{0}` must be tools, links or claims. Choose one.'),
  RP505: error('Bad id in data', `\`{0}\` is not a valid id. Write ${idRule}.`),
  RP506: error('Text missing in data', '`{0}` must be text, and not empty. Write it in quotes.'),
  RP507: error('Bad status', '`{0}` must be one of current, legacy and niche. Choose one.'),
  RP508: error('Bad address in data', '`{0}` must be an https address. Correct it.'),
  RP509: error('Bad date in data', '`{0}` must be a date of the calendar. Write it as 2026-11-22.'),
  RP510: error(
    'Bad value in data',
    '`{0}` has the wrong shape. `items` and `topics` are lists, and `free` is true or false.',
  ),
  RP511: error('Item id used twice', 'Another item has the id `{0}`. Give this one its own.'),
  RP512: error(
    'Bad review period in data',
    '`{0}` must be a number and d, w, mo or y. Write it as 12mo, for twelve months.',
  ),
  RP513: error(
    'Review of data in the future',
    'Nothing can have been reviewed on {0}, which is yet to come. Set `reviewed` to the date of the check.',
  ),

  // Drawings as data.
  RP601: error('Drawing is not JSON', 'This is not valid JSON: {0}. Correct it at this place.'),
  RP602: error('Drawing lacks a key', 'The drawing has no `{0}`. Add it.'),
  RP603: error(
    'Unknown key in a drawing',
    '`{0}` is not a key that belongs here. Did you mean {1}? If not, remove it.',
  ),
  RP604: error(
    'Bad value in a drawing',
    '`{0}` has the wrong shape, so this part is not drawn. Correct it after the table in CONTRIBUTING.',
  ),
  RP605: error(
    'Drawing has no such part',
    'No part of the {0} layout has the id `{1}`. Give it to one, or correct the arrow.',
  ),
  RP606: error(
    'Text does not fit its drawing',
    'In the {0} layout, "{1}" is wider than its room. Shorten the word or widen its part.',
  ),
  RP607: error(
    'Texts of a drawing meet',
    'In the {0} layout, "{1}" meets another text or a line, or leaves the drawing. Give it room.',
  ),
  RP608: error(
    'Drawing has no such tools',
    'The {0} layout lists tools of the group `{1}`, but the data has none. Correct the group or `tools`.',
  ),
  RP609: error(
    'Drawing leads to a missing heading',
    'A box of this drawing links to `#{0}`, but {1} has no heading, card or callout with that id. Correct the link in the drawing.',
  ),
  RP610: error(
    'Part id used twice',
    'In the {0} layout, more than one part has the id `{1}`, so an arrow may lead to the wrong one. Give each its own.',
  ),
} as const satisfies Readonly<Record<string, CodeFacts>>;
