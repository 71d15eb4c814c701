import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import markdown from 'highlight.js/lib/languages/markdown';
import plaintext from 'highlight.js/lib/languages/plaintext';
import python from 'highlight.js/lib/languages/python';
import rust from 'highlight.js/lib/languages/rust';
import scala from 'highlight.js/lib/languages/scala';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeAttribute, escapeText, markInvisible } from '../escape';
import { label, scrollable, type Page } from './page';

const languages = {
  bash,
  c,
  cpp,
  css,
  diff,
  dockerfile,
  go,
  ini,
  java,
  javascript,
  json,
  kotlin,
  markdown,
  plaintext,
  python,
  rust,
  scala,
  sql,
  typescript,
  xml,
  yaml,
};

for (const [name, language] of Object.entries(languages)) {
  hljs.registerLanguage(name, language);
}

/** Longer code is shown without colours, in UTF-16 units. */
const mostHighlighted = 50_000;

/** Code with a button to copy it, in colours where its language is known. */
export function renderCode(page: Page, text: string, written: string): string {
  const language = hljs.getLanguage(written) ? written.toLowerCase() : 'plaintext';
  return `<figure class="code" data-language="${escapeAttribute(language)}">
<button type="button" class="copy">${escapeText(label(page, 'copyCode'))}</button>
<pre ${scrollable(page, 'code')}><code class="hljs">${highlight(text, language)}</code></pre>
</figure>
`;
}

function highlight(text: string, language: string): string {
  if (language === 'plaintext' || text.length > mostHighlighted) {
    return escapeText(text);
  }
  return markInvisible(hljs.highlight(text, { language, ignoreIllegals: true }).value);
}
