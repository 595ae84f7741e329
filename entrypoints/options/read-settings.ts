import { settingsRecord } from '../../utils/settings/settings-record';
import type { Settings } from '../../utils/settings/shape';
import { readRecord } from '../../utils/storage/read-record';

type Area = { get: (key: string) => Promise<Record<string, unknown>> };

/** The person's settings that the background has stored; the defaults when there are none. */
export async function readSettings(area: Area): Promise<Settings> {
  return readRecord(settingsRecord, (await area.get('settings')).settings).value;
}
