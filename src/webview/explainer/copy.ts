import type { Announce } from '../common/announce';

/** How long the button shows that it has copied. */
const shownMilliseconds = 2000;

/** Makes the copy buttons of code blocks work. */
export function copyCode(page: HTMLElement, copied: string, announce: Announce): void {
  async function copy(button: HTMLElement): Promise<void> {
    const code = button.closest('figure')?.querySelector('pre');
    if (!code) {
      return;
    }
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (error) {
      // Selected, it is one keystroke away from being copied.
      getSelection()?.selectAllChildren(code);
      throw error;
    }
    announce(copied);
    button.dataset.copied = '';
    setTimeout(() => delete button.dataset.copied, shownMilliseconds);
  }

  page.addEventListener('click', event => {
    const button = event.target instanceof Element && event.target.closest('button.copy');
    if (button instanceof HTMLElement) {
      void copy(button);
    }
  });
}
