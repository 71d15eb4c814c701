import { aboutModel } from '../../core/transformer/walkthrough/aboutModel';
import type { Computation } from '../../core/transformer/walkthrough/computation';
import { createElement } from '../common/element';
import type { Words } from './words';

/** What the model is, how good it is, and which one exactly. */
export function createFacts(words: Words, computation: Computation): HTMLElement {
  const { sha256 } = computation.models.translator.card;
  return createElement(
    'details',
    { className: 'more facts' },
    createElement('summary', { text: words.label('aboutModel') }),
    ...aboutModel(computation).map(message => createElement('p', {}, ...words.rich(message))),
    createElement('p', { className: 'small checksum', text: words.label('checksum', sha256) }),
  );
}
