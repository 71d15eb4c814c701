// @ts-check
// Plain JavaScript: the functions are sent as they stand to a window, one clock for the key and what
// is painted.

/**
 * What one sees: an element whose text begins so.
 * @typedef {{ readonly selector: string, readonly text: string }} Sight
 */

/**
 * In the window of the workbench: starts with the next Enter and stops when a webview has `sight` in
 * it and two frames have been painted since.
 * @param {Sight} sight
 */
export function armStopwatch(sight) {
  const documentIn = (/** @type {Element | null | undefined} */ frame) =>
    /** @type {HTMLIFrameElement | null | undefined} */ (frame)?.contentDocument;

  function isShown() {
    return [...document.querySelectorAll('iframe.webview.ready')].some(webview => {
      const page = documentIn(documentIn(webview)?.querySelector('#active-frame'));
      const found = page?.querySelectorAll(sight.selector) ?? [];
      return [...found].some(each => each.textContent?.trim().startsWith(sight.text));
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
 * In the window of a page: starts with the next event of that type and stops when the frame that
 * shows what it did has been painted.
 * @param {string} type
 */
export function armStopwatchInPage(type) {
  Reflect.set(
    window,
    'painted',
    new Promise(resolve => {
      function onEvent(/** @type {Event} */ { timeStamp }) {
        requestAnimationFrame(() => {
          // A message comes after the painting that the frame is for.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      }

      window.addEventListener(type, onEvent, { capture: true, once: true });
    }),
  );
}

/**
 * Milliseconds from the key to what it led to.
 * @returns {Promise<number>}
 */
export function readStopwatch() {
  return Reflect.get(window, 'painted');
}
