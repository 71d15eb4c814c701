/** A webview page. `data` must be plain JSON; it travels as an escaped attribute. */
export interface Page {
  readonly language: string;
  readonly title: string;
  /** Addresses as the webview knows them. */
  readonly script: string;
  readonly styles: readonly string[];
  /** Where the webview's own resources come from. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Names of the Trusted Types policies that the script's libraries make. */
  readonly trustedTypes: readonly string[];
  readonly data: unknown;
}

/** The one template of all panels: nothing inline, nothing from the network, scripts by nonce. */
export function renderPage(page: Page): string {
  const policy = [
    `default-src 'none'`,
    `img-src ${page.cspSource} data:`,
    `style-src ${page.cspSource}`,
    `script-src 'nonce-${page.nonce}'`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${page.trustedTypes.join(' ')}`,
  ].join('; ');
  const styles = page.styles.map(style => `<link rel="stylesheet" href="${escapeHtml(style)}">`);

  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.language)}">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeHtml(page.title)}</title>
  ${styles.join('\n  ')}
</head>
<body data-start="${escapeHtml(JSON.stringify(page.data))}">
  <script type="module" nonce="${page.nonce}" src="${escapeHtml(page.script)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A value no one can guess, for one page. */
export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
