import type { MarkedExtension } from 'marked';
import { portToOwner } from '../../src/worker/port';
import { serve } from '../../src/worker/serve';

/** The worker as it ships, but a paragraph that begins with `%%stuck%%` is never finished. */
const stuck: MarkedExtension = {
  extensions: [
    {
      name: 'stuck',
      level: 'block',
      start: source => source.indexOf('%%stuck%%'),
      tokenizer(source) {
        if (source.startsWith('%%stuck%%')) {
          for (;;) {
            // For ever.
          }
        }
        return undefined;
      },
    },
  ],
};

serve(portToOwner(), [stuck]);
