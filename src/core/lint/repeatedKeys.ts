import { visit } from 'jsonc-parser';
import { finding, type Finding } from '../pack/finding';

/**
 * Keys that their object has already: parsers keep one of the two and tell nobody. Nothing for JSON
 * that is malformed, which is a problem of its own.
 */
export function findRepeatedKeys(json: string): readonly Finding[] {
  const objects: Set<string>[] = [];
  const findings: Finding[] = [];
  let isMalformed = false;
  try {
    visit(json, {
      onObjectBegin: () => void objects.push(new Set()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty: (key, offset) => {
        const keys = objects[objects.length - 1];
        if (keys.has(key)) {
          findings.push(finding('RP128', offset, key));
        }
        keys.add(key);
      },
      onError: () => {
        isMalformed = true;
      },
    });
  } catch (thrown) {
    // The parser recurses; objects too deep for it are found when the file is read.
    if (!(thrown instanceof RangeError)) {
      throw thrown;
    }
    isMalformed = true;
  }
  return isMalformed ? [] : findings;
}
