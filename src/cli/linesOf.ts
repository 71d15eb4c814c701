/** The lines of a stream. They end in LF or CRLF; the last may end in neither. */
export async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let pending = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...others] = String(chunk).split('\n');
    pending += first;
    for (const other of others) {
      yield pending.replace(/\r$/, '');
      pending = other;
    }
  }
  if (pending !== '') {
    yield pending;
  }
}
