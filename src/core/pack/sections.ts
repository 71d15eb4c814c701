import type { Checked } from './check';
import { finding, type FileFindings, type Finding } from './finding';
import type { Section } from './model';
import { manifestPath, type Manifest } from './packManifest';
import type { TopicReading } from './readTopic';

/**
 * The sections of the manifest with the topics there are. Those that no section lists follow in a
 * section of their own, so that they can be read.
 */
export function placeTopics(
  manifest: Checked<Manifest>,
  byId: ReadonlyMap<string, TopicReading>,
  lost: ReadonlySet<string>,
): { readonly sections: readonly Section[]; readonly found: readonly FileFindings[] } {
  const written = manifest.data?.sections ?? [];
  const findings: Finding[] = [];
  const sections = new Map<string, Section & { readonly topics: string[] }>();
  const placed = new Set<string>();
  for (const [index, { id, title, topics }] of written.entries()) {
    const section = sections.get(id) ?? { id, title, topics: [] };
    if (sections.has(id)) {
      findings.push(finding('RP112', manifest.places.offsetOf(['sections', index, 'id']), id));
    }
    sections.set(id, section);
    for (const [position, topic] of topics.entries()) {
      const at = manifest.places.offsetOf(['sections', index, 'topics', position]);
      if (placed.has(topic)) {
        findings.push(finding('RP111', at, topic));
      } else if (byId.has(topic)) {
        placed.add(topic);
        section.topics.push(topic);
      } else if (!lost.has(topic)) {
        findings.push(finding('RP110', at, topic));
      }
    }
  }

  const others = [...byId.keys()].filter(id => !placed.has(id));
  // Where the manifest says nothing of sections, that one fault is told once, not for every topic.
  const isTold = manifest.findings.length > 0 && written.length === 0;
  const unlisted = isTold ? [] : others.flatMap(id => unlistedTopic(id, byId.get(id)));
  return {
    sections: [...sections.values(), ...(others.length > 0 ? [otherTopics(others)] : [])],
    found: [{ path: manifestPath, findings }, ...unlisted],
  };
}

function otherTopics(topics: readonly string[]): Section {
  return { id: 'other-topics', title: 'Other topics', topics };
}

function unlistedTopic(id: string, reading: TopicReading | undefined): readonly FileFindings[] {
  return reading === undefined
    ? []
    : [
        {
          path: reading.path,
          findings: [finding('RP113', reading.head.places.offsetOf(['id']), id)],
        },
      ];
}
