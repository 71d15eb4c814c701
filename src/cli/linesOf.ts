import { setImmediate } from 'node:timers/promises';

/**
 * The lines of a stream. They end in LF or CRLF; the last may end in neither. Between two lines the
 * program hears of what has happened meanwhile, such as that nobody reads what it writes.
 */
export async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let pending = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...others] = String(chunk).split('\n');
    pending += first;
    for (const other of others) {
      yield pending.replace(/\r$/, '');
      pending = other;
      await setImmediate();
    }
  }
  if (pending !== '') {
    yield pending;
  }
}
