import { addAndNormSentences } from './steps/addAndNorm';
import { attentionQuestion } from './steps/attention';
import { feedForwardSentences } from './steps/feedForward';
import type { Step } from './steps/step';
import { sentences01, step01 } from './steps/step01';
import { sentences02, step02 } from './steps/step02';
import { sentences03, step03 } from './steps/step03';
import { sentences04, step04 } from './steps/step04';
import { sentences05, step05 } from './steps/step05';
import { sentences06, step06 } from './steps/step06';
import { sentences07, step07 } from './steps/step07';
import { sentences08, step08 } from './steps/step08';
import { sentences09, step09 } from './steps/step09';
import { sentences10, step10 } from './steps/step10';
import { sentences11, step11 } from './steps/step11';
import { sentences12, step12 } from './steps/step12';

/** The twelve, in the newsletter's order. */
export const steps: readonly Step[] = [
  step01,
  step02,
  step03,
  step04,
  step05,
  step06,
  step07,
  step08,
  step09,
  step10,
  step11,
  step12,
];

/** For who has three minutes. */
export const shortPath: readonly number[] = [1, 3, 7, 8, 11];

/** The step of a number from 1 to 12. */
export function stepOf(number: number): Step {
  return steps[number - 1];
}

/** Everything that the steps say. */
export const stepSentences: readonly string[] = [
  addAndNormSentences,
  attentionQuestion,
  feedForwardSentences,
  sentences01,
  sentences02,
  sentences03,
  sentences04,
  sentences05,
  sentences06,
  sentences07,
  sentences08,
  sentences09,
  sentences10,
  sentences11,
  sentences12,
].flatMap(each => Object.values(each));
