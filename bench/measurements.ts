import { activation } from './activation';
import { explainer } from './explainer';
import { manifest } from './manifest';
import { render } from './render';
import { search } from './search';
import type { Measure } from './result';
import { size } from './size';
import { transformer } from './transformer';
import { transformerPanel } from './transformerPanel';

/** All that is measured, the quick ones first; each can be asked for by its name. */
export const measurements: Readonly<Record<string, Measure>> = {
  size,
  render,
  search,
  manifest,
  transformer,
  activation,
  explainer,
  transformerPanel,
};
