import type { MarkedExtension } from 'marked';
import { datedIn, type Dated } from '../aging/dated';
import { parseCard } from '../pack/cards';
import { readFrontMatter } from '../pack/frontMatter';
import type { Card, FrontMatter, Heading, Topic } from '../pack/model';
import { BodyWriter } from './body';
import type { RenderContext } from './context';
import { Reader, type DialectToken } from './dialect';
import { escapeAttribute, escapeText, showInvisible } from '../escape';
import { renderFallback } from './fallback';
import { renderHeader, renderNeighbours } from './header';
import { HeadingIds } from '../scan/headingIds';
import { definitionsOn } from './definitions';
import { Notes } from './notes';
import { PageIds, type Page } from './page';
import type { PageLabels, RenderedTopic } from './rendered';
import { scanBlocks } from '../scan/blocks';

/**
 * The topic as safe HTML. What cannot be set as a page is shown as it was written: nothing throws,
 * but only the caller bounds the time it takes. `extensions` add to the Markdown dialect.
 */
export function renderTopic(
  topic: Topic,
  context: RenderContext,
  extensions: readonly MarkedExtension[] = [],
): RenderedTopic {
  const { path, text, bodyStart, cards } = topic;
  const body = text.slice(bodyStart);
  return render({ path, matter: topic, body, cards, context }, extensions);
}

/** A file with no pack around it as safe HTML: drawings and data are shown by their words. */
export function renderMarkdownFile(
  text: string,
  labels: PageLabels,
  extensions: readonly MarkedExtension[] = [],
): RenderedTopic {
  const { data: matter, bodyStart } = readFrontMatter(text);
  // A first line of dashes that nothing closes is no front matter; then all of the file is body.
  const start = bodyStart < text.length ? bodyStart : 0;
  const cards = scanBlocks(text, start).flatMap(block => {
    const reading =
      block.kind === 'fence' && block.language === 'card' && parseCard(block, undefined);
    return reading && reading.ok ? [reading.data] : [];
  });
  const context = { ...alone, labels };
  return render({ path: '', matter, body: text.slice(start), cards, context }, extensions);
}

/** A text to be rendered, whether a pack's topic or a file by itself. */
interface Manuscript {
  readonly path: string;
  /** `undefined` when the file has none that can be used. */
  readonly matter: FrontMatter | undefined;
  readonly body: string;
  readonly cards: readonly Card[];
  readonly context: Page['context'];
}

const alone: Omit<RenderContext, 'key' | 'labels'> = {
  today: undefined,
  asset: () => undefined,
  topicAt: () => undefined,
  mentionsIn: () => [],
  previous: undefined,
  next: undefined,
  prerequisites: [],
  related: [],
};

function render(manuscript: Manuscript, extensions: readonly MarkedExtension[]): RenderedTopic {
  try {
    return renderPage(manuscript, new Reader(extensions));
  } catch {
    // On some hostile texts marked runs out of stack or gives up because it makes no progress.
    return renderAsWritten(manuscript);
  }
}

interface PageHeading extends Pick<Heading, 'id' | 'text' | 'level'> {
  readonly token: DialectToken;
}

function renderPage(manuscript: Manuscript, reader: Reader): RenderedTopic {
  const { matter, path, context, cards } = manuscript;
  const tokens = reader.blocks(manuscript.body);
  const headings = headingsOf(tokens);
  const page: Page = {
    path,
    context,
    cards: new Map(cards.map(card => [card.id, card])),
    headings: new Map(headings.map(({ id, text }) => [id, text])),
    notes: new Notes(matter?.sources ?? [], reader.notesIn(tokens)),
    ids: new PageIds(headings.map(({ id }) => id)),
    linked: new Map(),
  };
  const ids = new Map(headings.map(({ token, id }) => [token, id]));
  const writer = new BodyWriter(page, reader, ids);

  const [first] = headings;
  const title = matter?.title ?? first?.text ?? context.labels.untitled;
  // A title that is a heading of the body stands in the header alone.
  const titleToken = matter === undefined && first?.level === 1 ? first.token : undefined;
  const body = writer.tokens(tokens.filter(token => token !== titleToken));
  return {
    html: article(
      context,
      renderHeader(title, matter, overdueIn(manuscript), page),
      body,
      page.notes.list(page, note => writer.tokens(note)),
      renderNeighbours(page),
    ),
    title: showInvisible(title),
    outline: headings
      .filter(({ level }) => level > 1)
      .map(({ id, text, level }) => ({ id, text: showInvisible(text), level })),
    definitions: definitionsOn(page),
  };
}

/** Nothing where no day is given, or no review. */
function overdueIn({ matter, body, context }: Manuscript): readonly Dated[] {
  const { today, asset } = context;
  return matter === undefined || today === undefined
    ? []
    : datedIn(matter, scanBlocks(body, 0), asset, today).filter(({ isOverdue }) => isOverdue);
}

function renderAsWritten({ matter, body, context }: Manuscript): RenderedTopic {
  const title = matter?.title ?? context.labels.untitled;
  const sentence = `<p class="not-rendered">${escapeText(context.labels.notRendered)}</p>\n`;
  return {
    html: article(context, `<h1>${escapeText(title)}</h1>\n`, sentence, renderFallback(body)),
    title: showInvisible(title),
    outline: [],
    definitions: [],
  };
}

function article(context: Page['context'], ...parts: readonly string[]): string {
  const key = context.key === undefined ? '' : ` data-topic="${escapeAttribute(context.key)}"`;
  return `<article class="topic"${key}>\n${parts.join('')}</article>\n`;
}

/** Headings of level 1 get an id, as everywhere, but only the title stands at that level. */
function headingsOf(tokens: readonly DialectToken[]): readonly PageHeading[] {
  const ids = new HeadingIds();
  return tokens.flatMap(token => {
    if (token.type !== 'heading') {
      return [];
    }
    const { id, text } = ids.read(token.text.split('\n').map(text => ({ text, at: 0 })));
    return [{ id, text, level: token.depth, token }];
  });
}
