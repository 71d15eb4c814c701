import { isTopicKey, isWrittenAnswer, type WrittenAnswer } from '../core/events/event';
import type { Definition, RenderedTopic } from '../core/markdown/rendered';
import type {
  ExplainerMemory,
  ExplainerStart,
  ExplainerStrings,
  FromExplainer,
  Place,
  ShowTopic,
  ToExplainer,
} from './explainer';

/** An order that the host sent; `undefined` for anything this version does not know. */
export function parseToExplainer(value: unknown): ToExplainer | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { type, topic, answers } = value;
  switch (type) {
    case 'showTopic':
      return parseShowTopic(value);
    case 'showAnswers':
      return isTopicKey(topic) && Array.isArray(answers) && answers.every(isAnswer)
        ? { type, topic, answers: answers.map(answerIn) }
        : undefined;
    case 'confirmAnswer':
      return isAnswer(value) ? { type, ...answerIn(value) } : undefined;
    default:
      return undefined;
  }
}

/** A report that the page sent; `undefined` for anything this version does not know. */
export function parseFromExplainer(value: unknown): FromExplainer | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { type, topic, heading, beside, url, query, scroll, reason } = value;
  switch (type) {
    case 'loaded':
      return { type };
    case 'topicLinkFollowed':
      return isTopicKey(topic) && isOptionalText(heading) && typeof beside === 'boolean'
        ? { type, topic, heading, beside }
        : undefined;
    case 'externalLinkFollowed':
      return isText(url) ? { type, url } : undefined;
    case 'walkthroughFollowed':
      return isText(query) ? { type, query } : undefined;
    case 'endReached':
      return isTopicKey(topic) ? { type, topic } : undefined;
    case 'scrolled':
      return isTopicKey(topic) && isShare(scroll) ? { type, topic, scroll } : undefined;
    case 'answerWritten':
      return isAnswer(value) ? { type, ...answerIn(value) } : undefined;
    case 'failed':
      return isText(reason) ? { type, reason } : undefined;
    default:
      return undefined;
  }
}

/** What the page remembered in an earlier session, if this version understands it. */
export function parseExplainerMemory(value: unknown): ExplainerMemory | undefined {
  return isRecord(value) && value.version === 1 && isTopicKey(value.topic) && isShare(value.scroll)
    ? { version: 1, topic: value.topic, scroll: value.scroll }
    : undefined;
}

/** The page's start data, from the JSON text of its attribute. */
export function parseExplainerStart(json: string): ExplainerStart | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !isStrings(value.strings)) {
    return undefined;
  }
  const { strings, sentence } = value;
  return isSentence(sentence) ? { strings, sentence } : { strings };
}

function parseShowTopic(value: Record<string, unknown>): ShowTopic | undefined {
  const { topic, readingWidth } = value;
  const page = parsePage(value.page);
  const place = parsePlace(value.place);
  return isTopicKey(topic) &&
    page !== undefined &&
    (value.place === undefined || place !== undefined) &&
    isWidth(readingWidth)
    ? { type: 'showTopic', topic, page, place, readingWidth }
    : undefined;
}

function parsePage(value: unknown): RenderedTopic | undefined {
  return isRecord(value) &&
    isText(value.html) &&
    isText(value.title) &&
    Array.isArray(value.outline) &&
    value.outline.every(isOutlineEntry) &&
    Array.isArray(value.definitions) &&
    value.definitions.every(isDefinition)
    ? {
        html: value.html,
        title: value.title,
        outline: value.outline,
        definitions: value.definitions,
      }
    : undefined;
}

function parsePlace(value: unknown): Place | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  if (isText(value.anchor)) {
    return { anchor: value.anchor };
  }
  return isShare(value.scroll) ? { scroll: value.scroll } : undefined;
}

/** Every word the page shows by itself; a missing one would be an empty button. */
const stringNames: Readonly<Record<keyof ExplainerStrings, true>> = {
  contents: true,
  passed: true,
  copied: true,
  correct: true,
  notQuite: true,
  zoomIn: true,
  zoomOut: true,
  fitWidth: true,
  close: true,
  movedTo: true,
  loading: true,
  kept: true,
  answerTooLong: true,
  changedElsewhere: true,
  alsoChanged: true,
};

function isStrings(value: unknown): value is ExplainerStrings {
  return isRecord(value) && Object.keys(stringNames).every(name => isText(value[name]));
}

function isSentence(value: unknown): value is NonNullable<ExplainerStart['sentence']> {
  return isRecord(value) && isText(value.title) && isText(value.text);
}

function isOutlineEntry(value: unknown): value is RenderedTopic['outline'][number] {
  return isRecord(value) && isText(value.id) && isText(value.text) && Number.isInteger(value.level);
}

function isDefinition(value: unknown): value is Definition {
  return (
    isRecord(value) &&
    isTopicKey(value.topic) &&
    [value.title, value.summary, value.facts].every(isText)
  );
}

function isAnswer(value: unknown): value is WrittenAnswer {
  return isRecord(value) && isWrittenAnswer(value);
}

function answerIn({ topic, callout, text }: WrittenAnswer): WrittenAnswer {
  return { topic, callout, text };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isText(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
