import type { Message } from '../../message';
import type { Edit } from '../model';

/** Another way to write an entry that is not wrong as it is. */
export interface Refactoring {
  readonly kind: 'pin' | 'unpin' | 'toCatalog' | 'fromCatalog';
  readonly title: Message;
  readonly edits: readonly Edit[];
}
