import type { WalkthroughState } from '../../core/transformer/walkthrough/state';
import { partOf } from './regions';

/** What of the state changes when a part is switched; the first switch shows its effect. */
export function switched(
  state: WalkthroughState,
  part: string,
  name: string | undefined,
): Partial<WalkthroughState> {
  const others = state.switches.filter(other => partOf(other) !== part);
  const switches = name === undefined ? others : [...others, name];
  const isFirst = state.switches.length === 0;
  return {
    switches,
    view: switches.length === 0 ? 'base' : isFirst ? 'changed' : state.view,
  };
}

/** Off, or on again. */
export function toggled(state: WalkthroughState, part: string): Partial<WalkthroughState> {
  const isOn = !state.switches.some(name => partOf(name) === part);
  return switched(state, part, isOn ? part : undefined);
}
