import hljs from 'highlight.js/lib/core';
import katex from 'katex';
import { Marked, type Tokens } from 'marked';
import { readFolder } from '../src/cli/readFolder';
import { Engine } from '../src/core/engine/engine';
import { englishLabels } from '../src/core/markdown/rendered';
import type { PackFile } from '../src/core/pack/files';

/** Renders every topic of the pack once. */
export interface Renderers {
  readonly ours: () => void;
  /**
   * marked with the same KaTeX and highlighter on the same text, that of cards and figures
   * included; without drawings, data, notes, ids and safety.
   */
  readonly peer: () => void;
}

/**
 * Each `round` has drawings and data that no earlier one has seen, as at the first reading of a
 * topic: ours remembers what it has made of them.
 */
export function renderersOf(folder: string, round: number): Renderers {
  const files = readFolder(folder).files.map(file => withTrailingLines(file, round));
  const engine = new Engine([{ files }]);
  const [pack] = engine.packs;
  const bodies = pack.topics.map(({ text, bodyStart }) => text.slice(bodyStart));
  const marked = markedWithMathAndColours();
  return {
    ours: () => {
      for (const { id } of pack.topics) {
        engine.render(`${pack.id}/${id}`, englishLabels, '2026-11-22');
      }
    },
    peer: () => {
      for (const body of bodies) {
        marked.parse(body, { async: false });
      }
    },
  };
}

function withTrailingLines(file: PackFile, count: number): PackFile {
  return /\.(svg|json)$/.test(file.path) && file.content.kind === 'text'
    ? { ...file, content: { kind: 'text', text: file.content.text + '\n'.repeat(count) } }
    : file;
}

function markedWithMathAndColours(): Marked {
  const marked: Marked = new Marked({
    renderer: {
      code({ text, lang = '' }): string | false {
        const [language] = lang.split(' ');
        if (language === 'card' || language === 'figure') {
          return marked.parse(text, { async: false });
        }
        return hljs.getLanguage(language)
          ? `<pre><code>${hljs.highlight(text, { language, ignoreIllegals: true }).value}</code></pre>`
          : false;
      },
    },
    extensions: [
      math('block', /^\$\$([^$]+)\$\$(?:\n|$)/),
      math('inline', /^\$(?![\s$])([^$`\n]+)(?<!\s)\$(?!\d)/),
    ],
  });
  return marked;
}

function math(level: 'block' | 'inline', pattern: RegExp) {
  const name = `${level}Math`;
  return {
    name,
    level,
    start: (src: string) => src.indexOf('$'),
    tokenizer(src: string): Tokens.Generic | undefined {
      const match = pattern.exec(src);
      return match ? { type: name, raw: match[0], source: match[1].trim() } : undefined;
    },
    renderer: ({ source }: Tokens.Generic): string =>
      katex.renderToString(String(source), {
        output: 'mathml',
        displayMode: level === 'block',
        throwOnError: false,
      }),
  };
}
