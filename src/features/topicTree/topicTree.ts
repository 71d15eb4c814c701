import * as vscode from 'vscode';
import type { CatalogueTopic } from '../../core/catalogue/catalogue';
import { ContextKey, View } from '../../contributions';
import { setContextKey } from '../../host/commands';
import type { Library } from '../../host/library';
import type { Progress } from '../../host/progress';
import { describeFilter, pickFilter, type FilterChoice } from './topicFilter';
import { childrenOf, type TopicNode } from './topicNodes';
import { treeItem } from './treeItem';

const noFilter: FilterChoice = { unreadOnly: false, tags: [] };

/** The sidebar's tree: pack, section, topic, headings. */
export class TopicTree implements vscode.TreeDataProvider<TopicNode>, vscode.Disposable {
  readonly #library: Library;
  readonly #progress: Progress;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<TopicNode>;
  readonly #subscription: vscode.Disposable;
  #filter = noFilter;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(library: Library, progress: Progress) {
    this.#library = library;
    this.#progress = progress;
    this.#view = vscode.window.createTreeView(View.topics, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = progress.onDidChange(() => this.update());
    this.#describe();
  }

  getTreeItem(node: TopicNode): vscode.TreeItem {
    const isRead = node.kind === 'topic' && this.#progress.isRead(node.topic);
    return treeItem(node, isRead, this.getChildren(node).length > 0);
  }

  getChildren(parent?: TopicNode): TopicNode[] {
    return [...childrenOf(parent, this.#library.packs, topic => this.#isShown(topic))];
  }

  /**
   * Draws the tree again from what is known now. Meanwhile VS Code forgets its rows, and a menu
   * that is open on one of them leads nowhere: so only when something has changed.
   */
  update(): void {
    this.#describe();
    this.#changed.fire();
  }

  async chooseFilter(): Promise<void> {
    const chosen = await pickFilter(this.#library.topics, this.#filter);
    if (chosen !== undefined) {
      this.#filter = chosen.unreadOnly || chosen.tags.length > 0 ? chosen : noFilter;
      this.update();
    }
  }

  clearFilter(): void {
    this.#filter = noFilter;
    this.update();
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#view, this.#changed).dispose();
  }

  /** Says around the tree how much of it has been read, and what the filter leaves. */
  #describe(): void {
    const topics = this.#library.topics;
    const toRead = topics.filter(isToRead);
    const read = toRead.filter(({ key }) => this.#progress.isRead(key)).length;
    const isEmpty = !topics.some(topic => this.#isShown(topic));
    const isFiltered = this.#filter !== noFilter;
    this.#view.description = vscode.l10n.t('{0} of {1} read', read, toRead.length);
    // A message would take the place of the welcome text that explains an empty tree.
    this.#view.message = isFiltered && !isEmpty ? describeFilter(this.#filter) : undefined;
    setContextKey(ContextKey.filtered, isFiltered);
    setContextKey(ContextKey.filterEmpty, isFiltered && isEmpty);
  }

  #isShown(topic: CatalogueTopic): boolean {
    const { key, tags } = topic;
    const { unreadOnly, tags: wanted } = this.#filter;
    return (
      !(unreadOnly && (this.#progress.isRead(key) || !isToRead(topic))) &&
      (wanted.length === 0 || wanted.some(tag => tags.includes(tag)))
    );
  }
}

/** Nobody is ever done with a reference. */
function isToRead({ level }: CatalogueTopic): boolean {
  return level !== 'reference';
}
