import type { TopicKey } from '../pack/model';
import { resolveInPack } from '../pack/paths';
import { decodeReferences } from '../scan/references';
import { escapeAttribute } from '../escape';
import type { Page } from './page';

/** Where a link leads, once it is known to be harmless. `href` is ready to be escaped. */
type Destination =
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'heading'; readonly href: string }
  | {
      readonly kind: 'topic';
      readonly href: string;
      readonly topic: TopicKey;
      readonly heading: string | undefined;
    };

const externalAddress = /^(?:https?:\/\/[^/]|mailto:[^/])/i;

/**
 * `content` as a link to `address`, or as mere text when that leads anywhere else than to the web,
 * a mailbox, a heading or a topic of the pack. What is tested is what is put out.
 */
export function renderLink(
  page: Page,
  address: string,
  title: string | null | undefined,
  content: string,
): string {
  const destination = destinationOf(page, address);
  return destination === undefined
    ? content
    : `<a${attributesOf(destination)}${titleAttribute(title)}>${content}</a>`;
}

/** A link to an address of the web, or mere text when it is not one. */
export function renderExternalLink(address: string, content: string): string {
  const href = encode(address);
  return externalAddress.test(href)
    ? `<a${attributesOf({ kind: 'external', href })}>${content}</a>`
    : content;
}

function destinationOf(page: Page, address: string): Destination | undefined {
  const href = encode(address);
  if (externalAddress.test(href)) {
    return { kind: 'external', href };
  }
  const [file, heading] = splitFragment(href);
  if (file === '') {
    return heading === undefined ? undefined : { kind: 'heading', href };
  }
  const target = resolveInPack(page.path, file);
  const topic = target === undefined ? undefined : page.context.topicAt(target);
  if (topic === undefined) {
    return undefined;
  }
  page.linked.set(topic.key, topic);
  return { kind: 'topic', href, topic: topic.key, heading: heading && decode(heading) };
}

function attributesOf(destination: Destination): string {
  const href = ` href="${escapeAttribute(destination.href)}"`;
  switch (destination.kind) {
    case 'external':
      return `${href} rel="noreferrer"`;
    case 'heading':
      return href;
    case 'topic':
      return `${href}${topicAttributes(destination.topic, destination.heading)}`;
    default:
      return destination satisfies never;
  }
}

/** The file that a link to the topic names, for those who read the page outside of the editor. */
export function fileOf(topic: TopicKey): string {
  return `${topic.slice(topic.indexOf('/') + 1)}.md`;
}

/**
 * `text`, in which each topic's first mention on the page links to it. `escape` sets what stands
 * between as HTML.
 */
export function renderMentions(page: Page, text: string, escape: (text: string) => string): string {
  let html = '';
  let end = 0;
  for (const { at, topic } of page.context.mentionsIn(text)) {
    if (topic.key !== page.context.key && !page.linked.has(topic.key)) {
      page.linked.set(topic.key, topic);
      const href = escapeAttribute(fileOf(topic.key));
      const name = escape(text.slice(at.start, at.end));
      html += `${escape(text.slice(end, at.start))}<a href="${href}"${topicAttributes(topic.key)} class="mention">${name}</a>`;
      end = at.end;
    }
  }
  return html + escape(text.slice(end));
}

/** What tells the page which topic a link opens. */
export function topicAttributes(topic: TopicKey, heading?: string): string {
  const target = ` data-topic="${escapeAttribute(topic)}"`;
  return heading ? `${target} data-heading="${escapeAttribute(heading)}"` : target;
}

function titleAttribute(title: string | null | undefined): string {
  return title ? ` title="${escapeAttribute(decodeReferences(title))}"` : '';
}

function splitFragment(href: string): readonly [string, string | undefined] {
  const at = href.indexOf('#');
  return at === -1 ? [href, undefined] : [href.slice(0, at), href.slice(at + 1)];
}

/** The address as the browser will read it: blanks, controls and quotes become `%xx`. */
function encode(address: string): string {
  return encodeURI(address.trim().replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%25', '%');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
