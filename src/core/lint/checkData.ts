import { isFuture } from '../dates';
import type { DataReading } from '../pack/data';
import { finding, type Finding } from '../pack/finding';

/** What is wrong with a data file, and with what it says of its reviews. */
export function checkData(reading: DataReading, today: string): readonly Finding[] {
  if (!reading.ok) {
    return reading.findings;
  }
  const { data, places, findings } = reading;
  const early = data.items.flatMap(({ reviewed }, index) =>
    isFuture(reviewed, today)
      ? [finding('RP513', places.offsetOf(['items', index, 'reviewed']), reviewed)]
      : [],
  );
  return [...findings, ...early];
}
