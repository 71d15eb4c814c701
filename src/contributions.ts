import type { Edit } from './core/manifest/model';
import type { TopicKey } from './core/pack/model';

/** Every id that the extension manifest also names; a test holds the two lists equal. */
export const Command = {
  lookUp: 'refresher.lookUp',
  lookUpSelection: 'refresher.lookUpSelection',
  showOutOfDate: 'refresher.showOutOfDate',
  open: 'refresher.open',
  openTopic: 'refresher.openTopic',
  openToSide: 'refresher.openToSide',
  openInNewPanel: 'refresher.openInNewPanel',
  markRead: 'refresher.markRead',
  markUnread: 'refresher.markUnread',
  copyLink: 'refresher.copyLink',
  openSource: 'refresher.openSource',
  filterTopics: 'refresher.filterTopics',
  clearFilter: 'refresher.clearFilter',
  refreshTopics: 'refresher.refreshTopics',
  goBack: 'refresher.goBack',
  goForward: 'refresher.goForward',
  savePrintable: 'refresher.savePrintable',
  exportAnswers: 'refresher.exportAnswers',
  checkManifests: 'refresher.checkManifests',
  explainRange: 'refresher.explainRange',
  transformerOpen: 'refresher.transformer.open',
  transformerNextStep: 'refresher.transformer.nextStep',
  transformerPreviousStep: 'refresher.transformer.previousStep',
  transformerNextWord: 'refresher.transformer.nextWord',
  transformerPreviousWord: 'refresher.transformer.previousWord',
  transformerCopyLink: 'refresher.transformer.copyLink',
  transformerResetSwitches: 'refresher.transformer.resetSwitches',
  applyFix: 'refresher.applyFix',
  ignoreProblem: 'refresher.ignoreProblem',
  getStarted: 'refresher.getStarted',
  showLog: 'refresher.showLog',
} as const;

export type CommandId = (typeof Command)[keyof typeof Command];

/** A topic, and a heading or card of it to begin at. Commands get it from tree, palette and links. */
export interface TopicTarget {
  readonly topic: TopicKey;
  readonly anchor?: string;
}

/** A fix that touches several files; VS Code would save them if it were part of a code action. */
export interface FixInFiles {
  /** Address of the file that the problem is in. */
  readonly uri: string;
  readonly edits: readonly Edit[];
}

/** What a person no longer wants to hear of. */
export interface Ignorable {
  /** Address of the file that the problem is in. */
  readonly uri: string;
  readonly code: string;
  readonly about: { readonly name: string; readonly specifier: string } | undefined;
}

/** A range to be explained, and versions to try on it. */
export interface RangeTarget {
  readonly range: string;
  readonly versions?: readonly string[];
}

/** What each command may be called with; without a target, the explainer in front is meant. */
export interface CommandArguments {
  [Command.lookUp]: [query?: string];
  [Command.lookUpSelection]: [];
  [Command.showOutOfDate]: [];
  [Command.open]: [target?: TopicTarget];
  [Command.openTopic]: [];
  [Command.openToSide]: [target?: TopicTarget];
  [Command.openInNewPanel]: [target?: TopicTarget];
  [Command.markRead]: [target?: TopicTarget];
  [Command.markUnread]: [target?: TopicTarget];
  [Command.copyLink]: [target?: TopicTarget];
  [Command.openSource]: [target?: TopicTarget];
  [Command.filterTopics]: [];
  [Command.clearFilter]: [];
  [Command.refreshTopics]: [];
  [Command.goBack]: [];
  [Command.goForward]: [];
  [Command.savePrintable]: [target?: TopicTarget];
  [Command.exportAnswers]: [];
  [Command.checkManifests]: [];
  [Command.explainRange]: [about?: string | RangeTarget];
  /** The query of a link into the walkthrough. */
  [Command.transformerOpen]: [query?: string];
  [Command.transformerNextStep]: [];
  [Command.transformerPreviousStep]: [];
  [Command.transformerNextWord]: [];
  [Command.transformerPreviousWord]: [];
  [Command.transformerCopyLink]: [];
  [Command.transformerResetSwitches]: [];
  [Command.applyFix]: [fix: FixInFiles];
  [Command.ignoreProblem]: [problem: Ignorable];
  [Command.getStarted]: [];
  [Command.showLog]: [];
}

export const View = {
  topics: 'refresher.topics',
  manifests: 'refresher.manifests',
} as const;

/** One constant for creating the panel, restoring it and naming it in the extension manifest. */
export const explainerViewType = 'refresher.explainer';

/** The same for the panel that explains ranges. */
export const rangeExplorerViewType = 'refresher.rangeExplorer';

/** And for the walkthrough of the transformer. */
export const transformerPanelViewType = 'refresher.transformer';

export const walkthroughId = 'design-refresher.system-design-refresher#start';

export const ContextKey = {
  /** The tree shows only some topics. */
  filtered: 'refresher.filtered',
  /** The filter leaves no topic to show. */
  filterEmpty: 'refresher.filterEmpty',
  canGoBack: 'refresher.canGoBack',
  canGoForward: 'refresher.canGoForward',
  /** Once the workspace's manifests have been checked, there is something to list. */
  manifestsChecked: 'refresher.manifestsChecked',
  /** The topic of the explainer in front has been read. */
  isRead: 'refresher.isRead',
} as const;

export type ContextKeyId = (typeof ContextKey)[keyof typeof ContextKey];

/** The settings, without their `refresher.` and with their defaults. */
export const settingDefaults = {
  openBeside: false,
  readingWidth: 70,
  stalenessBadge: true,
  'manifest.severity': {},
  'manifest.ignore': [],
  'manifest.exclude': [],
  'manifest.packageManager': 'auto',
} as const;
