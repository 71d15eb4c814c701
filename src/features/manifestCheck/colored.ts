/** The theme's colors by what they are for; spans of a hover take nothing else. */
const colors = {
  within: 'textLink-foreground',
  yes: 'charts-green',
  no: 'charts-red',
  without: 'descriptionForeground',
} as const;

export type Voice = keyof typeof colors;

/** HTML for a hover; `html` is put in as it is. */
export function colored(voice: Voice, html: string): string {
  return `<span style="color:var(--vscode-${colors[voice]});">${html}</span>`;
}

/** A number line as HTML: what is in the range stands out from what is not. */
export function coloredLine(text: string): string {
  const [labels, line = ''] = text.split('\n');
  const runs = line.replace(/[●═◄►]+|✓|✗|[─○]+/g, run => colored(voiceOf(run), run));
  return `<pre>${labels}\n${runs}</pre>`;
}

function voiceOf(run: string): Voice {
  return run === '✓' ? 'yes' : run === '✗' ? 'no' : /[●═◄►]/.test(run) ? 'within' : 'without';
}
