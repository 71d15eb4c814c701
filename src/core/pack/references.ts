import type { ProblemCode } from './codes';
import { finding, type FileFindings, type Finding } from './finding';
import type { Topic } from './model';
import { findCycles } from './prerequisites';
import type { TopicReading } from './readTopic';

/** How topics point at each other: what is unknown is a finding and is taken out of the topic. */
export function checkReferences(
  byId: ReadonlyMap<string, TopicReading>,
  lost: ReadonlySet<string>,
): { readonly topics: ReadonlyMap<string, Topic>; readonly found: readonly FileFindings[] } {
  const topics = new Map<string, Topic>();
  const found: FileFindings[] = [];
  for (const [id, { topic, path, head }] of byId) {
    if (topic === undefined) {
      continue;
    }
    const findings: Finding[] = [];
    const known = (key: 'prerequisites' | 'related', code: ProblemCode) =>
      topic[key].filter((target, index) => {
        if (!byId.has(target) && !lost.has(target)) {
          findings.push(finding(code, head.places.offsetOf([key, index]), target));
        }
        return byId.has(target);
      });
    const prerequisites = known('prerequisites', 'RP217');
    topics.set(id, { ...topic, prerequisites, related: known('related', 'RP218') });
    found.push({ path, findings });
  }
  return { topics, found: [...found, ...cyclesIn(topics, byId)] };
}

function cyclesIn(
  topics: ReadonlyMap<string, Topic>,
  byId: ReadonlyMap<string, TopicReading>,
): readonly FileFindings[] {
  const prerequisitesOf = new Map([...topics].map(([id, topic]) => [id, topic.prerequisites]));
  return findCycles(prerequisitesOf).flatMap(cycle => {
    const reading = byId.get(cycle[0]);
    const way = [...cycle, cycle[0]].join(' → ');
    return reading === undefined
      ? []
      : {
          path: reading.path,
          findings: [finding('RP219', reading.head.places.offsetOf(['prerequisites']), way)],
        };
  });
}
