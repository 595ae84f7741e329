import * as z from 'zod/mini';
import { defaultSettings, type Settings, settings } from '../../utils/settings/shape';

const stored = z.object({ data: settings });
type Area = { get: (key: string) => Promise<Record<string, unknown>> };

/** The person's settings that the background has stored; the defaults when there are none. */
export async function readSettings(area: Area): Promise<Settings> {
  const parsed = stored.safeParse((await area.get('settings')).settings);
  return parsed.success ? parsed.data.data : defaultSettings;
}
