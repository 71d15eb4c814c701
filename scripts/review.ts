/**
 * Renews content/ep159/review.md: statements that are gone leave, new ones come in without a
 * verdict. `npm run review`, then fill the open rows; the unit tests hold that none is left.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '../src/cli/readFolder';
import { loadPack } from '../src/core/pack/loadPack';
import { carryOver, parseReviews, printReviews, type Review } from './reviewTable';
import { reviewedTopics, statementsOf } from './statements';

const folder = join(import.meta.dirname, '../content/ep159');
const file = join(folder, 'review.md');

const preface = `# Review

Every statement of the pack, checked by someone who did not write it. \`npm run review\` renews the rows when a page changes: a changed sentence is a new one, and open.

| Verdict | Means |
| --- | --- |
| confirmed | the source says so |
| corrected | the source said otherwise, and the page was mended to this statement |
| computed | run or calculated; the source column says how |
| ours | a definition, question, advice or judgment of ours: nothing a source could say |
`;

const { pack } = loadPack(readFolder(folder));
if (pack === undefined) {
  throw new Error(`${folder} has no pack that loads`);
}
const old = existsSync(file)
  ? parseReviews(readFileSync(file, 'utf8'))
  : new Map<string, Review[]>();
const reviews = new Map(
  reviewedTopics(pack).map(topic => [
    topic.id,
    carryOver(statementsOf(topic, pack), old.get(topic.id)),
  ]),
);
writeFileSync(file, printReviews(preface, reviews));
for (const [topic, rows] of reviews) {
  const open = rows.filter(({ verdict }) => verdict === '');
  console.log(`${topic}: ${rows.length} statements, ${open.length} open`);
}
