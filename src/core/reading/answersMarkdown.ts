import type { CatalogueTopic } from '../catalogue/catalogue';
import type { LinkTarget } from '../catalogue/deepLink';
import type { OwnAnswer } from './ownAnswers';

/** What the document is made with besides the answers. */
export interface AnswersDocument {
  /** In reading order. */
  readonly topics: readonly CatalogueTopic[];
  readonly words: {
    readonly title: string;
    /** Heads an answer whose callout has no title. */
    readonly untitled: string;
    readonly open: string;
  };
  /** The day of a time, which is in milliseconds since 1970. */
  readonly dateOf: (at: number) => string;
  /** An address without line breaks and angle brackets. */
  readonly linkTo: (target: LinkTarget) => string;
}

/**
 * The answers as one Markdown document, topic by topic as they are read; those of topics that are
 * gone come last, under their keys. `undefined` when there are none.
 */
export function answersMarkdown(
  answers: readonly OwnAnswer[],
  document: AnswersDocument,
): string | undefined {
  const written = answers.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) {
    return undefined;
  }
  const { topics, words } = document;
  const answered = new Set(written.map(({ topic }) => topic));
  const there = new Set(topics.map(({ key }) => key));
  const gone = [...answered].filter(key => !there.has(key)).sort();
  const sections = [
    ...topics
      .filter(({ key }) => answered.has(key))
      .map(topic => ({ key: topic.key, title: topic.title, topic })),
    ...gone.map(key => ({ key, title: key, topic: undefined })),
  ];
  const parts = sections.flatMap(({ key, title, topic }) => [
    `## ${asText(title)}`,
    ...inOrder(
      written.filter(answer => answer.topic === key),
      topic,
    ).flatMap(answer => entry(answer, topic, document)),
  ]);
  return `${[`# ${asText(words.title)}`, ...parts].join('\n\n')}\n`;
}

/** As the questions stand in the topic; an answer whose question is gone comes last. */
function inOrder(
  answers: readonly OwnAnswer[],
  topic: CatalogueTopic | undefined,
): readonly OwnAnswer[] {
  const ids = topic?.questions.map(({ id }) => id) ?? [];
  const place = ({ callout }: OwnAnswer): number =>
    ids.includes(callout) ? ids.indexOf(callout) : ids.length;
  return answers.toSorted(
    (one, other) => place(one) - place(other) || (one.callout < other.callout ? -1 : 1),
  );
}

function entry(
  { topic: key, callout, text, at }: OwnAnswer,
  topic: CatalogueTopic | undefined,
  { words, dateOf, linkTo }: AnswersDocument,
): readonly string[] {
  const question = topic?.questions.find(({ id }) => id === callout);
  const heading = question === undefined ? callout : question.text || words.untitled;
  const link = `[${asText(words.open)}](<${linkTo({ topic: key, anchor: question?.id })}>)`;
  return [
    `### ${asText(heading)}`,
    quoted(text),
    // A topic that is gone cannot be opened.
    `_${asText(dateOf(at))}_${topic === undefined ? '' : ` · ${link}`}`,
  ];
}

/** In a quote a text may hold anything, even what it never closes: it ends with the quote. */
function quoted(text: string): string {
  return text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map(line => `> ${line}`.trimEnd())
    .join('\n');
}

/** On one line, and meaning nothing to Markdown. */
function asText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<#~&$]/g, '\\$&');
}
