/** One answer to a look-up: a topic, a heading of it, or a card in it. */
export interface Hit {
  readonly pack: string;
  readonly topic: string;
  /** Id of the heading the hit lies under; `null` when it is the topic itself. */
  readonly heading: string | null;
  /** Id of the card that matched, if the match is in a card. */
  readonly card: string | null;
  /** The title of what was found: topic's, heading's, or the card's question, as plain text. */
  readonly title: string;
  /** Higher is better; only the order within one answer has meaning. */
  readonly score: number;
  /** The text around the match as one line of plain text, at most 160 characters. */
  readonly passage: string;
}
