import { addPeriod, isFuture, isStale } from '../dates';
import { readAddress } from '../pack/addresses';
import { finding, type Finding } from '../pack/finding';
import type { TopicReading } from '../pack/readTopic';

const maximumSummary = 160;
const maximumTitle = 60;

/** What is wrong with a topic's front matter although it can be read. */
export function checkHead({ topic, head }: TopicReading, today: string): readonly Finding[] {
  if (topic === undefined) {
    return [];
  }
  const { title, summary, reviewed, reviewEvery, sources } = topic;
  const findings: Finding[] = [];
  if (summary.length > maximumSummary) {
    findings.push(finding('RP220', head.places.offsetOf(['summary']), summary.length));
  }
  if (title.length > maximumTitle) {
    findings.push(finding('RP221', head.places.offsetOf(['title']), title.length));
  }
  if (sources.length === 0 && head.findings.length === 0) {
    findings.push(finding('RP222', head.places.offsetOf(['sources'])));
  }
  for (const [index, { url }] of sources.entries()) {
    if (readAddress(url).kind !== 'web') {
      findings.push(finding('RP223', head.places.offsetOf(['sources', index, 'url']), url));
    }
  }
  if (isFuture(reviewed, today)) {
    findings.push(finding('RP226', head.places.offsetOf(['reviewed']), reviewed));
  }
  if (isStale(reviewed, reviewEvery, today)) {
    const due = addPeriod(reviewed, reviewEvery) ?? reviewed;
    findings.push(finding('RP224', head.places.offsetOf(['reviewed']), due));
  }
  return findings;
}
