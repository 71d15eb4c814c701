import { isTopicKey } from '../../core/events/event';
import type { FromExplainer } from '../../protocol/explainer';
import { goTo } from './place';

/**
 * Follows every link of the page: inside the topic by itself, to anything else by asking the host.
 * A click stops here, or the editor would open the address a second time.
 */
export function followLinks(post: (report: FromExplainer) => void): void {
  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const isMiddle = event.button === 1;
    if (link === null || (event.button !== 0 && !isMiddle)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();

    const href = link.getAttribute('href') ?? '';
    const topic = link.getAttribute('data-topic');
    const query = link.getAttribute('data-walkthrough');
    if (isTopicKey(topic)) {
      post({
        type: 'topicLinkFollowed',
        topic,
        heading: link.getAttribute('data-heading') ?? undefined,
        beside: event.ctrlKey || event.metaKey || isMiddle,
      });
    } else if (query !== null) {
      post({ type: 'walkthroughFollowed', query });
    } else if (href.startsWith('#')) {
      goTo({ anchor: decode(href.slice(1)) });
    } else {
      post({ type: 'externalLinkFollowed', url: href });
    }
  }

  document.addEventListener('click', follow);
  document.addEventListener('auxclick', follow);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
