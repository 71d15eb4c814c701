// @ts-check
// Plain JavaScript: both functions are sent as they stand to the window of the workbench, one clock
// for the key and the page.

/**
 * Starts with the next Enter and stops when a webview has `heading` in it and two frames have been
 * painted since.
 * @param {string} heading
 */
export function armStopwatch(heading) {
  const documentIn = (/** @type {Element | null | undefined} */ frame) =>
    /** @type {HTMLIFrameElement | null | undefined} */ (frame)?.contentDocument;

  function isShown() {
    return [...document.querySelectorAll('iframe.webview.ready')].some(webview => {
      const page = documentIn(documentIn(webview)?.querySelector('#active-frame'));
      const headings = page?.querySelectorAll('h1, h2, h3') ?? [];
      return [...headings].some(each => each.textContent?.trim().startsWith(heading));
    });
  }

  Reflect.set(
    window,
    'painted',
    new Promise(resolve => {
      function onKey(/** @type {KeyboardEvent} */ { key, timeStamp }) {
        if (key === 'Enter') {
          window.removeEventListener('keydown', onKey, true);
          watch(timeStamp);
        }
      }

      function watch(/** @type {number} */ started) {
        requestAnimationFrame(() => {
          if (isShown()) {
            const stop = () => resolve(performance.now() - started);
            requestAnimationFrame(() => requestAnimationFrame(stop));
          } else {
            watch(started);
          }
        });
      }

      window.addEventListener('keydown', onKey, true);
    }),
  );
}

/**
 * Milliseconds from the key to the page.
 * @returns {Promise<number>}
 */
export function readStopwatch() {
  return Reflect.get(window, 'painted');
}
