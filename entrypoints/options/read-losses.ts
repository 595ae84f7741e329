import type { RecordLoss } from '../../components/options/loss-note';
import { recordDefinitions } from '../../utils/background/record-definitions';
import { asideIn, asideKey } from '../../utils/storage/aside';
import { localKeys } from '../../utils/storage/keys';
import { isReadWhole, readRecord } from '../../utils/storage/read-record';
import type { RecordDefinition } from '../../utils/storage/record';
import type { Area } from '../../utils/storage/stored';
import { originalsText } from './originals-text';

export type Losses = {
  losses: RecordLoss[];
  /** The originals of what could not be read whole, for whoever wants to look into them. */
  originals: string;
};

/**
 * What could not be read whole of each record: of the originals that were set aside, and of what lies in
 * its place where it could not be set aside yet. Nobody counts it twice: it is read as the background
 * reads it.
 */
export async function readLosses(area: Pick<Area, 'get'>): Promise<Losses> {
  const losses: RecordLoss[] = [];
  const originals: Record<string, unknown[]> = {};
  const at = async (key: string): Promise<unknown> => (await area.get(key))[key];
  for (const key of localKeys) {
    const definition = recordDefinitions[key] as RecordDefinition<unknown>;
    const kept = asideIn(await at(asideKey(key))).map(({ record }) => record);
    const damaged = [await at(key), ...kept].filter(
      (record) => !isReadWhole(readRecord(definition, record)),
    );
    if (damaged.length === 0) continue;
    const readings = damaged.map((record) => readRecord(definition, record));
    const counts = readings.map(({ lost }) => lost);
    losses.push({
      record: key,
      lost: counts.includes(null) ? null : counts.reduce<number>((sum, lost) => sum + lost!, 0),
      isLater: readings.some(({ isLater }) => isLater),
    });
    originals[key] = damaged;
  }
  return { losses, originals: originalsText(originals) };
}
