import type MochaClass from 'mocha';
import 'mocha/mocha.js';
import { sendReport } from '../vscode/suiteReport.mjs';

/** Mocha's browser build is the one that runs in Node and in a web worker alike. */
const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaClass };

const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false });
mocha.suite.emit('pre-require', globalThis, '', mocha);
Mocha.reporters.Base.consoleLog = (template = '', ...values: unknown[]) => {
  sendReport({ line: format(String(template), values) });
};

/** What VS Code calls; the bundle's other modules have declared their tests by then. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(failed => {
      sendReport({ counts: { passed: runner.stats?.passes ?? 0, failed } });
      if (failed > 0) {
        reject(new Error(`${failed} failed`));
      } else {
        resolve();
      }
    });
  });
}

/** The console's own templates, which a web worker has no function for. */
function format(template: string, values: readonly unknown[]): string {
  const rest = [...values];
  return template.replaceAll(/%[sd]/g, () => String(rest.shift()));
}
