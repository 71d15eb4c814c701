import { inEnglish, type Message } from '../../core/message';
import { panelLabels, type PanelLabel } from '../../core/transformer/walkthrough/panelLabels';
import { createElement } from '../common/element';

/** The page's words in the language of the person. */
export interface Words {
  /** One of the panel's own, its gaps filled. */
  readonly label: (name: PanelLabel, ...args: readonly (string | number)[]) => string;
  readonly plain: (message: Message) => string;
  /** What stands between backticks is code. */
  readonly rich: (message: Message) => readonly Node[];
}

/** `translations` by their English; what is missing stays English. */
export function wordsIn(translations: Readonly<Record<string, string>>): Words {
  const fill = ({ template, args }: Message): string =>
    inEnglish({ template: translations[template] ?? template, args });

  return {
    label: (name, ...args) => fill({ template: panelLabels[name], args }),
    plain: message => fill(message).replaceAll('`', ''),
    rich: message =>
      fill(message)
        .split(/(`[^`]*`)/)
        .filter(piece => piece !== '')
        .map(piece =>
          piece.startsWith('`')
            ? createElement('code', { text: piece.replaceAll('`', '') })
            : document.createTextNode(piece),
        ),
  };
}
