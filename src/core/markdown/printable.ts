import type { TopicKey } from '../pack/model';
import type { RenderedTopic } from './rendered';

export interface Printable {
  readonly language: string;
  readonly page: RenderedTopic;
  /** The style sheet, put into the file as it is; it is ours. */
  readonly style: string;
  /** The address that stands for another topic once the page has left the editor. */
  readonly linkTo: (topic: TopicKey, heading: string | undefined) => string;
}

/**
 * One file with everything in it and nothing that runs: disclosures open, answers shown, fields shut,
 * links to other topics leading back into the editor.
 */
export function printableHtml({ language, page, style, linkTo }: Printable): string {
  // The renderer wrote this HTML, so its tags have just these forms and text never looks like one.
  const body = page.html
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
