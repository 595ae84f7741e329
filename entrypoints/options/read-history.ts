import * as z from 'zod/mini';
import { type HistoryEntry, historyRecord } from '../../utils/pim/elevation/history';

const stored = z.object({ data: historyRecord });
type Area = { get: (key: string) => Promise<Record<string, unknown>> };

/** The history of activations that the background has stored, the latest first. */
export async function readHistory(area: Area): Promise<HistoryEntry[]> {
  const parsed = stored.safeParse((await area.get('history')).history);
  return parsed.success ? parsed.data.data.entries.sort((a, b) => b.atMs - a.atMs) : [];
}
