import { catalogSentences } from '../src/core/manifest/editing/catalogMoves';
import { completionSentences } from '../src/core/manifest/editing/completions';
import { hoverSentences } from '../src/core/manifest/editing/hover';
import { pinSentences } from '../src/core/manifest/editing/pins';
import { labels, sentences } from '../src/core/manifest/explorer/sentences';
import { specifierSentences } from '../src/core/manifest/specifier/sentences';
import { englishLabels } from '../src/core/markdown/rendered';
import { codes } from '../src/core/pack/codes';

/** Every sentence and label that core writes and the host translates. */
export const coreWords: readonly string[] = [
  ...Object.values(englishLabels),
  ...Object.values(labels),
  ...Object.values(sentences),
  ...specifierSentences,
  ...Object.values(hoverSentences),
  ...Object.values(completionSentences),
  ...Object.values(pinSentences),
  ...Object.values(catalogSentences),
  ...Object.values(codes).map(({ template }) => template),
];
