import { isTopicKey } from '../events/event';
import type { TopicKey } from '../pack/model';

/** A place that a link names: a topic, and perhaps a heading or card of it. */
export interface LinkTarget {
  readonly topic: TopicKey;
  readonly anchor: string | undefined;
}

/** The path and fragment of a link to `target`, to be put behind the extension's own address. */
export function deepLinkPath({ topic, anchor }: LinkTarget): string {
  return `/topic/${topic}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
}

/**
 * What a link names, `undefined` if it is none of ours. `path` and `fragment` are decoded, and
 * anyone may have written them: only the form of ids passes.
 */
export function parseDeepLink(path: string, fragment: string): LinkTarget | undefined {
  const topic = /^\/topic\/([^/]+\/[^/]+)\/?$/.exec(path)?.[1];
  if (!isTopicKey(topic)) {
    return undefined;
  }
  return { topic, anchor: isAnchor(fragment) ? fragment : undefined };
}

/** The form of a heading's or card's id: letters and digits of any script, `-` and `_`. */
export function isAnchor(value: string): boolean {
  return /^[\p{L}\p{N}_-]{1,200}$/u.test(value);
}

/** The path and query of a link into the transformer's walkthrough, behind the extension's address. */
export function transformerLinkPath(query: string): string {
  return query === '' ? transformerPath : `${transformerPath}?${query}`;
}

/** Does a link with that path lead into the walkthrough? Its query says where to. */
export function isTransformerLink(path: string): boolean {
  return path === transformerPath || path === `${transformerPath}/`;
}

const transformerPath = '/transformer';
