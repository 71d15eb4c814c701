import {
  comparatorsOfVsCodeEngine,
  isTooVagueForCode,
  parseVsCodeEngine,
} from '../../vscodeEngine';
import { say } from '../sentences';
import {
  commonRefusal,
  meaning,
  refused,
  unknown,
  type Ecosystem,
  type Reading,
} from './ecosystem';

/** What `engines.vscode` of an extension means, and nothing else does. */
export const vscodeEngine: Ecosystem = {
  id: 'vscode',
  read: text => {
    const engine = parseVsCodeEngine(text);
    if (engine === undefined) {
      return whyNot(text);
    }
    if (isTooVagueForCode(engine)) {
      return refused(say('refusedUnspecific'));
    }
    const range = engine.notBefore === undefined ? comparatorsOfVsCodeEngine(engine) : undefined;
    return range === undefined ? unknown : meaning(range);
  },
};

function whyNot(text: string): Reading {
  const partial = /^(\^|>=)?(\d+)(?:\.(\d+|[xX*]))?$/.exec(text);
  if (partial !== null) {
    const [, operator = '', major, minor = '0'] = partial;
    const rest = /\d/.test(minor) ? `${minor}.0` : 'x.x';
    return refused(say('refusedPartial', `${operator}${major}.${rest}`));
  }
  return /\S\s+\S/.test(text) && !/[|]| - /.test(text)
    ? refused(say('refusedJoined'))
    : commonRefusal(text, ['^', '>=']);
}
