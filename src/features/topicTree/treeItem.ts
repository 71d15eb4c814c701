import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import { isoDate, isStale } from '../../core/dates';
import { Command } from '../../contributions';
import { nodeId, type TopicNode } from './topicNodes';

/** How a row looks and what it says to a screen reader. */
export function treeItem(node: TopicNode, isRead: boolean, hasChildren: boolean): vscode.TreeItem {
  const item = bareItem(node, isRead);
  item.id = nodeId(node);
  if (node.kind === 'topic' || node.kind === 'heading') {
    item.collapsibleState = hasChildren
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None;
    item.command = {
      command: Command.open,
      title: vscode.l10n.t('Open'),
      arguments: [node],
    };
  }
  return item;
}

function bareItem(node: TopicNode, isRead: boolean): vscode.TreeItem {
  switch (node.kind) {
    case 'pack':
      return branch(node.pack.title, 'library', 'pack');
    case 'section':
      return branch(node.section.title, 'folder-library', 'section');
    case 'topic':
      return topicItem(node.entry, isRead);
    case 'heading': {
      const item = new vscode.TreeItem(node.heading.text);
      item.iconPath = new vscode.ThemeIcon('symbol-number');
      item.contextValue = 'heading';
      item.tooltip = vscode.l10n.t('{0}, in {1}', node.heading.text, node.entry.title);
      return item;
    }
    default:
      return node satisfies never;
  }
}

function branch(label: string, icon: string, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = contextValue;
  return item;
}

function topicItem(topic: CatalogueTopic, isRead: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(topic.title);
  item.description = topic.summary;
  item.iconPath = isRead
    ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
    : new vscode.ThemeIcon('book');
  item.contextValue = isRead ? 'topic.read' : 'topic.unread';
  item.tooltip = topicTooltip(topic, isRead);
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      '{0}, {1}, {2} minutes, {3}',
      topic.title,
      isRead ? vscode.l10n.t('read') : vscode.l10n.t('unread'),
      topic.minutes,
      topic.summary,
    ),
  };
  return item;
}

/** Plain text: packs may come from anywhere, and their words must not become Markdown here. */
function topicTooltip(topic: CatalogueTopic, isRead: boolean): string {
  const facts = [
    vscode.l10n.t('{0} minutes', topic.minutes),
    vscode.l10n.t('reviewed {0}', topic.reviewed),
    isRead ? vscode.l10n.t('read') : vscode.l10n.t('unread'),
  ];
  if (isStale(topic.reviewed, topic.reviewEvery, isoDate(new Date()))) {
    facts.push(vscode.l10n.t('may be out of date'));
  }
  return [topic.title, topic.summary, facts.join(' · ')].join('\n\n');
}
