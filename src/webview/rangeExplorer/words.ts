import { inEnglish, type Message } from '../../core/message';
import { labels } from '../../core/manifest/explorer/sentences';
import { createElement } from '../common/element';

export type LabelName = keyof typeof labels;

/** The page's words in the language of the person. */
export interface Words {
  readonly label: (name: LabelName) => string;
  readonly plain: (message: Message) => string;
  /** With versions and ranges set as code. */
  readonly rich: (message: Message) => readonly Node[];
}

/** `translations` by their English; what is missing stays English. */
export function wordsIn(translations: Readonly<Record<string, string>>): Words {
  const translate = (english: string): string => translations[english] ?? english;

  /** Backticks and versions are code. */
  function pieces({ template, args }: Message): readonly (string | { readonly code: string })[] {
    return translate(template)
      .split(/(`[^`]*`|\{\d+\})/)
      .map(piece => {
        const text = inEnglish({ template: piece, args }).replaceAll('`', '');
        const isCode =
          piece.startsWith('`') || (piece !== text && typeof argIn(piece, args) === 'string');
        return isCode ? { code: text } : text;
      });
  }

  return {
    label: name => translate(labels[name]),
    plain: message =>
      pieces(message)
        .map(piece => (typeof piece === 'string' ? piece : piece.code))
        .join(''),
    rich: message =>
      pieces(message).map(piece =>
        typeof piece === 'string'
          ? document.createTextNode(piece)
          : createElement('code', { text: piece.code }),
      ),
  };
}

function argIn(gap: string, args: Message['args']): string | number | undefined {
  return args[Number(/\d+/.exec(gap)?.[0])];
}
