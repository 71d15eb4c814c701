import * as vscode from 'vscode';
import type { Fact, HoverView } from '../../core/manifest/editing/hover';
import type { Message } from '../../core/message';
import { Command } from '../../contributions';
import type { Checks } from './checks';
import { colored, coloredLine } from './colored';
import { rangeOf, semverTopic } from './diagnostics';

/** What the version or specifier under the pointer means, and what other files say of it. */
export class HoverProvider implements vscode.HoverProvider {
  readonly #checks: Checks;

  constructor(checks: Checks) {
    this.#checks = checks;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const view = await this.#checks.askAt('hover', document, position, token);
    return view && new vscode.Hover(contentsOf(view), rangeOf(view.at, document));
  }
}

function contentsOf({
  sentences,
  comparators,
  line,
  facts,
  notes,
  section,
  range,
}: HoverView): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: [Command.open, Command.explainRange] };
  markdown.supportHtml = true;
  const meaning = [
    sentences.map(inMarkdown).join(' '),
    ...(comparators === undefined ? [] : [code(comparators.replaceAll('||', ' || '))]),
  ];
  const remarks = [...facts.map(factLine), ...notes.map(inMarkdown)];
  const links = [
    link(vscode.l10n.t('Read more'), Command.open, { topic: semverTopic, anchor: section }),
    ...(range === undefined
      ? []
      : [link(vscode.l10n.t('Explain range'), Command.explainRange, range)]),
  ];
  const paragraphs = [
    meaning.join(lineBreak),
    line === '' ? '' : coloredLine(line),
    remarks.join(lineBreak),
    links.join(' · '),
  ];
  return markdown.appendMarkdown(paragraphs.filter(text => text !== '').join('\n\n'));
}

/** Markdown's own: lines that belong together stand close. */
const lineBreak = '  \n';

/** The icon is for the eye; the words say the same. */
function factLine({ holds, message }: Fact): string {
  const text = inMarkdown(message);
  if (holds === undefined) {
    return text;
  }
  return `${holds ? colored('yes', '$(check)') : colored('no', '$(close)')} ${text}`;
}

function link(label: string, command: string, argument: unknown): string {
  return `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
}

/** The sentence's own code spans count; what a file put into it is text. */
function inMarkdown({ template, args }: Message): string {
  const parts = vscode.l10n.t(template).split(/(`[^`]*`)/);
  return parts
    .map(part =>
      part.startsWith('`') ? code(filled(part.slice(1, -1), args)) : escaped(filled(part, args)),
    )
    .join('');
}

function filled(template: string, args: Message['args']): string {
  return template.replace(/\{(\d+)\}/g, (whole, index: string) =>
    String(args[Number(index)] ?? whole).replace(/\s+/g, ' '),
  );
}

/** In as many backticks as the text needs. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? fence + text + fence : `${fence} ${text} ${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:]/g, '\\$&');
}
