import { cutAnswer, longestAnswer, type WrittenAnswer } from '../../core/events/event';
import type { TopicKey } from '../../core/pack/model';
import type { ExplainerStrings, FromExplainer } from '../../protocol/explainer';

/** The fields for the reader's own answers in the topic shown. */
export class OwnAnswers {
  readonly #page: HTMLElement;
  readonly #strings: ExplainerStrings;
  readonly #post: (report: FromExplainer) => void;
  #topic: TopicKey | undefined;
  #fields: ReadonlyMap<string, AnswerField> = new Map();

  constructor(page: HTMLElement, strings: ExplainerStrings, post: (report: FromExplainer) => void) {
    this.#page = page;
    this.#strings = strings;
    this.#post = post;
  }

  /** Readies the fields of a topic that has just been put into the page. */
  prepare(topic: TopicKey): void {
    const forms = this.#page.querySelectorAll<HTMLFormElement>('form.own-answer');
    this.#topic = topic;
    this.#fields = new Map(
      Array.from(forms, form => {
        const callout = form.dataset.callout ?? '';
        const write = (text: string): void =>
          this.#post({ type: 'answerWritten', topic, callout, text });
        return [callout, new AnswerField(form, this.#strings, write)];
      }),
    );
  }

  /** Shows what the host knows to be kept; from then on the fields can be written in. */
  show(topic: TopicKey, answers: readonly WrittenAnswer[]): void {
    if (topic === this.#topic) {
      for (const { callout, text } of answers) {
        this.#fields.get(callout)?.take(text);
      }
      for (const field of this.#fields.values()) {
        field.open();
      }
    }
  }

  confirm({ topic, callout, text }: WrittenAnswer): void {
    if (topic === this.#topic) {
      this.#fields.get(callout)?.confirm(text);
    }
  }
}

/**
 * One field. A text kept elsewhere, by another window or panel, takes the place of what stands
 * here, so that nobody goes on writing on an older text; but never of words that are not kept yet.
 * These stay, the reader is told of the other text, and whichever is kept last counts.
 */
class AnswerField {
  readonly #form: HTMLFormElement;
  readonly #area: HTMLTextAreaElement;
  readonly #state: HTMLElement;
  readonly #strings: ExplainerStrings;
  readonly #write: (text: string) => void;
  /** What is kept, as far as the page knows. */
  #kept = '';

  constructor(form: HTMLFormElement, strings: ExplainerStrings, write: (text: string) => void) {
    const area = form.querySelector('textarea');
    const state = form.querySelector<HTMLElement>('.own-answer-state');
    if (area === null || state === null) {
      throw new Error('a form for an answer lacks its parts');
    }
    this.#form = form;
    this.#area = area;
    this.#state = state;
    this.#strings = strings;
    this.#write = write;
    area.addEventListener('input', () => this.#report());
  }

  open(): void {
    this.#form.hidden = false;
  }

  take(text: string): void {
    if (text === this.#kept) {
      return;
    }
    if (this.#hasOwnWords) {
      this.#kept = text;
      this.#say(this.#strings.alsoChanged);
    } else {
      this.#put(text);
      // The first text is no change.
      this.#say(this.#form.hidden ? '' : this.#strings.changedElsewhere);
    }
  }

  confirm(text: string): void {
    if (!this.#hasOwnWords) {
      this.#put(text);
    }
    this.#kept = text;
    if (this.#area.value === text) {
      this.#say(this.#strings.kept);
    }
  }

  /** At once: the editor may take the page away with the next key, without a word to it. */
  #report(): void {
    const excess = this.#area.value.length - longestAnswer;
    this.#area.ariaInvalid = excess > 0 ? 'true' : null;
    this.#say(excess > 0 ? this.#tooLong(excess) : '');
    this.#write(cutAnswer(this.#area.value));
  }

  get #hasOwnWords(): boolean {
    return this.#area.value !== this.#kept;
  }

  #tooLong(excess: number): string {
    return this.#strings.answerTooLong
      .replace('{0}', String(longestAnswer))
      .replace('{1}', String(excess));
  }

  #put(text: string): void {
    this.#area.value = text;
    this.#kept = text;
  }

  #say(sentence: string): void {
    this.#state.textContent = sentence;
  }
}
