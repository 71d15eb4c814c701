import type { FenceBlock } from '../scan/blocks';
import type { PackData } from '../pack/data';
import { finding, type Finding, type Reading } from '../pack/finding';
import { didYouMean } from '../pack/nearest';
import { resolveInPack } from '../pack/paths';
import type { TopicReading } from '../pack/readTopic';

const attributes = ['src', 'kind', 'group'];

/** Every data file of the pack, by path. */
type DataFiles = ReadonlyMap<string, Reading<PackData>>;

/** What is wrong with a topic's figures: drawings that are made from a data file. */
export function checkFigures({ blocks }: TopicReading, data: DataFiles): readonly Finding[] {
  return blocks.flatMap(block =>
    block.kind === 'fence' && block.language === 'figure' ? checkFigure(block, data) : [],
  );
}

function checkFigure(figure: FenceBlock, data: DataFiles): readonly Finding[] {
  const { start } = figure.at;
  const findings = [...figure.attributes.keys()]
    .filter(name => !attributes.includes(name))
    .map(name => finding('RP421', start, name, didYouMean(name, attributes)));
  if (figure.content.trim() === '') {
    findings.push(finding('RP410', start));
  }
  const [src, kind, group] = attributes.map(name => figure.attributes.get(name));
  if (src === undefined || kind === undefined) {
    return [...findings, finding('RP422', start, src === undefined ? 'src' : 'kind')];
  }
  const path = resolveInPack('', src);
  if (path === undefined) {
    return [...findings, finding('RP404', start, src)];
  }
  const reading = data.get(path);
  if (reading === undefined) {
    return [...findings, finding('RP423', start, path)];
  }
  const isShown =
    !reading.ok ||
    (reading.data.kind === kind &&
      reading.data.items.some(item => group === undefined || item.group === group));
  return isShown ? findings : [...findings, finding('RP424', start, path, kind, group ?? '*')];
}
