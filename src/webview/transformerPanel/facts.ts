import type { Model } from '../../core/transformer/model/model';
import { createElement } from '../common/element';
import type { Words } from './words';

/** What the model is, how good it is, and which one exactly. */
export function createFacts(words: Words, { card, config }: Model): HTMLElement {
  const special = 2;
  const figures = Object.entries(card.accuracy).map(([name, figure]) =>
    createElement('li', { text: words.label('figure', name, figure) }),
  );
  return createElement(
    'details',
    { className: 'more facts' },
    createElement('summary', { text: words.label('aboutModel') }),
    createElement('p', {
      text: words.label(
        'parameters',
        card.parameters.toLocaleString(document.documentElement.lang),
        config.sourceVocabulary.length - special,
      ),
    }),
    createElement('ul', {}, ...figures),
    createElement('p', { className: 'small checksum', text: words.label('checksum', card.sha256) }),
  );
}
