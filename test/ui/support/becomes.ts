import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 10_000;
const pause = 50;

/** Asks until the answer is the expected one; an answer that never comes to be fails the test. */
export async function becomes<Answer>(ask: () => Promise<Answer>, expected: Answer): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    try {
      assert.deepEqual(answer, expected);
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
    await sleep(pause);
  }
}
