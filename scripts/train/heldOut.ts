/** What the walkthrough shows first must never have been trained on. */
const shown: ReadonlySet<string> = new Set([
  'cat eat fish',
  'fish eat cat',
  'black cat',
  'small cat',
]);

/** One composition in so many is held out. */
const oneIn = 20;

/** Whether «grand» or «gros» is said of a noun, nobody can know who has not heard it. */
const idiom = /^big /;

/** Whether a composition is kept from training, so that a test can ask for it. */
export function isHeldOut(composition: string): boolean {
  return shown.has(composition) || (hash(composition) % oneIn === 0 && !idiom.test(composition));
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  }
  return value >>> 0;
}
