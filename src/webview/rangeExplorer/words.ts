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
        const text = inEnglish({ template: piece, args: args.map(shortArg) }).replaceAll('`', '');
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
        typeof piece === 'string' ? document.createTextNode(piece) : code(piece.code),
      ),
  };
}

/** A version or a range; a short one is not broken at its hyphen. */
export function code(text: string): HTMLElement {
  const isOneWord = text.length <= longestWord && !text.includes(' ');
  return createElement('code', { text, ...(isOneWord ? { className: 'one-word' } : {}) });
}

/** In characters; what is longer must break somewhere. */
const longestWord = 24;

/** Sentences one after another. */
export function inOneLine(messages: readonly Message[], words: Words): readonly Node[] {
  return messages.flatMap((message, index) => [
    ...(index > 0 ? [document.createTextNode(' ')] : []),
    ...words.rich(message),
  ]);
}

/** A range of a thousand characters would hide the sentence that it stands in. */
export function shortened(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

function shortArg(arg: string | number): string | number {
  return typeof arg === 'string' ? shortened(arg) : arg;
}

function argIn(gap: string, args: Message['args']): string | number | undefined {
  return args[Number(/\d+/.exec(gap)?.[0])];
}
