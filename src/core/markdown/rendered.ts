import type { Heading, TopicKey } from '../pack/model';

/** What a topic is, said where another topic points at it. */
export interface Definition {
  readonly topic: TopicKey;
  readonly title: string;
  readonly summary: string;
  /** Level and minutes, in the page's language. */
  readonly facts: string;
}

/** A topic as safe HTML: no script, no style attribute, no address outside the allow-list. */
export interface RenderedTopic {
  /** The whole article, header, body, sources and neighbours, without any page around it. */
  readonly html: string;
  readonly title: string;
  /** Headings in order, for the table of contents. */
  readonly outline: readonly Pick<Heading, 'id' | 'text' | 'level'>[];
  /** Of every topic that the page links to. */
  readonly definitions: readonly Definition[];
}

/** The words of the page that are not the topic's own, so that each host can translate them. */
export type PageLabels = Readonly<Record<LabelName, string>>;

/** English, and the list of every label there is; `{0}` stands for a value. */
export const englishLabels = {
  reviewed: 'Reviewed {0}',
  mayBeOutOfDate: 'May be out of date',
  overdue: 'Due for another review: {0}',
  wholeTopic: 'The topic as a whole',
  dueOn: 'since {0}',
  minutes: '{0} min',
  levelBasic: 'Basic',
  levelWorking: 'Working knowledge',
  levelDeep: 'Deep',
  levelReference: 'Reference',
  readFirst: 'Read first',
  furtherReading: 'Further topics',
  related: 'Related',
  previous: 'Previous',
  next: 'Next',
  sourcesAndNotes: 'Sources and notes',
  primarySource: 'primary',
  backToText: 'Back to the text',
  citation: 'Note {0}',
  misconception: 'Misconception',
  overToYou: 'Over to you',
  ownAnswer: 'Your answer and additions',
  note: 'Note',
  more: 'More',
  taskDone: 'Done:',
  taskOpen: 'To do:',
  code: 'Code {0}',
  table: 'Table {0}',
  formula: 'Formula {0}',
  untitled: 'Untitled',
  notRendered: 'This text could not be set as a page, so it is shown as it was written.',
  inWords: 'The drawing in words',
  inNumbers: 'See this step in real numbers',
  tryInNumbers: 'Try this in real numbers',
  enlarge: 'Enlarge',
  copyCode: 'Copy',
  question: 'Question',
  showAnswer: 'Show answer',
  check: 'Check',
  yourAnswer: 'Your answer',
  gap: 'Gap {0}',
  answer: 'Answer',
  why: 'Why',
  passage: 'Passage: {0}',
  moveUp: 'Move up',
  moveDown: 'Move down',
  cardQa: 'Recall',
  cardCloze: 'Fill the gaps',
  cardChoice: 'Choose',
  cardChoiceSeveral: 'Choose all that apply',
  cardOrder: 'Put in order',
  cardPredict: 'Predict',
  columnName: 'Name',
  columnWhat: 'What it is',
  columnStatus: 'Status',
  columnWhy: 'Why',
  statusCurrent: 'current',
  statusLegacy: 'legacy',
  statusNiche: 'niche',
} as const;

export type LabelName = keyof typeof englishLabels;
