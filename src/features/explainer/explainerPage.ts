import * as vscode from 'vscode';
import { newNonce, renderPage } from '../../host/page';
import type { ExplainerStart, ExplainerStrings } from '../../protocol/explainer';

/** Policies made by DOMPurify in the page; the page's own code makes none. */
const trustedTypes = ['dompurify'];

/** The page of every explainer; topics come to it as messages. */
export function explainerPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  return page(webview, extensionUri, vscode.l10n.t('Explainer'), { strings: explainerStrings() });
}

/** The same page with a sentence to the person and nothing else. */
export function sentencePage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  title: string,
  sentence: string,
): string {
  return page(webview, extensionUri, title, {
    strings: explainerStrings(),
    sentence: { title, text: sentence },
  });
}

function page(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  title: string,
  data: ExplainerStart,
): string {
  const address = (...path: string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return renderPage({
    language: vscode.env.language,
    title,
    script: address('dist', 'webview', 'explainer.js'),
    styles: [address('dist', 'webview', 'explainer.css')],
    cspSource: webview.cspSource,
    nonce: newNonce(),
    trustedTypes,
    data,
  });
}

function explainerStrings(): ExplainerStrings {
  return {
    contents: vscode.l10n.t('Contents'),
    passed: vscode.l10n.t('passed'),
    copied: vscode.l10n.t('Copied'),
    correct: vscode.l10n.t('Correct'),
    notQuite: vscode.l10n.t('Not quite'),
    zoomIn: vscode.l10n.t('Zoom in'),
    zoomOut: vscode.l10n.t('Zoom out'),
    fitWidth: vscode.l10n.t('Fit width'),
    close: vscode.l10n.t('Close'),
    movedTo: vscode.l10n.t('Moved to {0} of {1}'),
    loading: vscode.l10n.t('Loading…'),
    kept: vscode.l10n.t('Kept'),
    answerTooLong: vscode.l10n.t(
      'Only the first {0} characters are kept. Shorten the text by {1} to keep all of it.',
    ),
    changedElsewhere: vscode.l10n.t('Changed in another window'),
    alsoChanged: vscode.l10n.t('Changed in another window too. Whichever is written last is kept.'),
  };
}
