import type { TopicKey } from '../../pack/model';

/** The topic that tells in words what the walkthrough shows in numbers. */
export const walkthroughTopic: TopicKey = 'ep159/transformer-architecture';

/** The query of a link to the walkthrough's step that a heading of a topic is about, if there is one. */
export function walkthroughQuery(topic: TopicKey, heading: string): string | undefined {
  const step = /^step-(\d{1,2})$/.exec(heading)?.[1];
  return topic === walkthroughTopic && step !== undefined ? `s=${step}` : undefined;
}
