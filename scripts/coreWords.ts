import { catalogSentences } from '../src/core/manifest/editing/catalogMoves';
import { completionSentences } from '../src/core/manifest/editing/completions';
import { hoverSentences } from '../src/core/manifest/editing/hover';
import { pinSentences } from '../src/core/manifest/editing/pins';
import { labels, sentences } from '../src/core/manifest/explorer/sentences';
import { specifierSentences } from '../src/core/manifest/specifier/sentences';
import { englishLabels } from '../src/core/markdown/rendered';
import { codes } from '../src/core/pack/codes';
import { places, quantities, subjects } from '../src/core/transformer/explain/cellNameSentences';
import { panelLabels } from '../src/core/transformer/walkthrough/panelLabels';
import { exhibitLabels } from '../src/core/transformer/walkthrough/exhibits/exhibitLabels';
import { transformerSentences } from '../src/core/transformer/sentences';
import { exhibitSentences } from '../src/core/transformer/walkthrough/exhibits/sentences';
import { derivedNames } from '../src/core/transformer/walkthrough/nameShown';
import { walkthroughSentences } from '../src/core/transformer/walkthrough/sentences';
import { stepSentences } from '../src/core/transformer/walkthrough/steps';
import { effectNames, partNames } from '../src/core/transformer/walkthrough/switchSentences';

/** Every sentence and label that core writes and the host translates. */
export const coreWords: readonly string[] = [
  ...Object.values(englishLabels),
  ...Object.values(labels),
  ...Object.values(panelLabels),
  ...Object.values(sentences),
  ...specifierSentences,
  ...Object.values(hoverSentences),
  ...Object.values(completionSentences),
  ...Object.values(pinSentences),
  ...Object.values(catalogSentences),
  ...Object.values(codes).map(({ template }) => template),
  ...Object.values(transformerSentences),
  ...Object.values(exhibitLabels),
  ...[places, quantities, subjects].flatMap(each => Object.values(each)),
  ...Object.values(walkthroughSentences),
  ...stepSentences,
  ...[partNames, effectNames, derivedNames].flatMap(each => Object.values(each)),
  ...Object.values(exhibitSentences),
];
