import type { TopicKey } from '../../pack/model';
import { initialState } from './state';
import { writeState } from './stateText';

/** The topic that tells in words what the walkthrough shows in numbers. */
export const walkthroughTopic: TopicKey = 'ep159/transformer-architecture';

/** The query of a link to the step that a heading of a topic is about; undefined if there is none. */
export function walkthroughQuery(topic: TopicKey | undefined, heading: string): string | undefined {
  const step = /^step-([1-9]|1[0-2])$/.exec(heading)?.[1];
  return topic === walkthroughTopic && step !== undefined
    ? writeState({ ...initialState, step: Number(step) })
    : undefined;
}
