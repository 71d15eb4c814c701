// @ts-check
import Mocha from 'mocha';
import { reportCounts } from './counts.mjs';

/** Mocha's usual report, which also tells its counts to the runner of several suites. */
export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes = 0, failures = 0 } = runner.stats ?? {};
      reportCounts({ passed: passes, failed: failures });
    });
  }
}
