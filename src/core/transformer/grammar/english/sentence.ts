import { choice, sequence, word, type Rule } from '../rule';
import type { Clause, Conjunction, Sentence } from '../syntax';
import { clause, jointSubject } from './clause';
import { relatedExistence } from './existence';
import { relatedObject, relatedSubject } from './relatedClause';

/** The words of the longest sentence: what a small model can learn by heart. */
export const maximumWords = 10;

/** All of English that is spoken here: one clause, or two, one of which may be inside the other. */
export const sentence: Rule<Sentence> = choice([
  [alone(clause('joined')), 6],
  [alone(jointSubject), 1.2],
  [alone(relatedSubject), 0.7],
  [alone(relatedObject), 0.7],
  [alone(relatedExistence), 0.3],
  [twoClauses(), 2],
]);

function alone(rule: Rule<Clause>): Rule<Sentence> {
  return sequence([rule], only => ({ clauses: [only] }));
}

function twoClauses(): Rule<Sentence> {
  const conjunctions = word<Conjunction>(['and', 'but'], text => text);
  const parts = [clause('single'), conjunctions, clause('single')] as const;
  return sequence(parts, (first, conjunction, second) => ({
    clauses: [first, second],
    conjunction,
  }));
}
