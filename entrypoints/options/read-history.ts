import { historyRecord } from '../../utils/elevation/history-record';
import type { HistoryEntry } from '../../utils/pim/elevation/history';
import { readRecord } from '../../utils/storage/read-record';

type Area = { get: (key: string) => Promise<Record<string, unknown>> };

/** The history of activations that the background has stored, the latest first. */
export async function readHistory(area: Area): Promise<HistoryEntry[]> {
  const { value } = readRecord(historyRecord, (await area.get('history')).history);
  return value.entries.toSorted((a, b) => b.atMs - a.atMs);
}
