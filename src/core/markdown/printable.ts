import type { TopicKey } from '../pack/model';
import { escapeText } from '../escape';
import type { RenderedTopic } from './rendered';

export interface Printable {
  readonly language: string;
  readonly page: RenderedTopic;
  /** The heading of the answers, in that language. */
  readonly answers: string;
  /** The style sheet, put into the file as it is; it is ours. */
  readonly style: string;
  /** The address that stands for another topic once the page has left the editor. */
  readonly linkTo: (topic: TopicKey, heading: string | undefined) => string;
}

/**
 * One file with everything in it and nothing that runs: disclosures open, cards numbered and
 * answered at the end, fields shut, links to other topics leading back into the editor.
 */
export function printableHtml({ language, page, answers, style, linkTo }: Printable): string {
  // The renderer wrote this HTML, so its tags have just these forms and text never looks like one.
  const body = moveAnswers(page.html, answers)
    .replace(/<details(?=[ >])/g, '<details open')
    .replace(/<(input|textarea)(?=[ >])/g, '<$1 disabled')
    .replace(
      /<a href="[^"]*" data-topic="([^"]+)"(?: data-heading="([^"]*)")?/g,
      (_, topic: TopicKey, heading: string | undefined) => `<a href="${linkTo(topic, heading)}"`,
    );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
<style>
${style.replaceAll('</', '<\\/')}
</style>
</head>
<body class="printable">
<main>
${body}
</main>
</body>
</html>
`;
}

const sources = '<section class="sources"';

const card =
  /(<section class="card" [^>]*? id="([^"]*)"[^]*?<summary>)([^]*?)<div class="card-answer" hidden>\n([^]*?)<\/div>\n(<\/details>\n<\/section>\n)/g;

/** To before the sources: who reads a question on paper should not read the answer with it. */
function moveAnswers(html: string, title: string): string {
  const answers: string[] = [];
  const body = html.replace(
    card,
    (_, start: string, id: string, question: string, answer: string, end: string) => {
      answers.push(`<li id="${id}_printed">${answer}</li>\n`);
      const number = `<a class="card-number" href="#${id}_printed">${answers.length}</a> `;
      return start + number + question + end;
    },
  );
  if (answers.length === 0) {
    return html;
  }
  const end = body.lastIndexOf(body.includes(sources) ? sources : '</article>');
  return `${body.slice(0, end)}<section class="answers">
<h2>${escapeText(title)}</h2>
<ol>
${answers.join('')}</ol>
</section>
${body.slice(end)}`;
}
