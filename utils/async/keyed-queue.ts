import { createQueue, type Queue } from './queue';

/** A queue, and how many of its tasks are not over. */
type Entry = { queue: Queue; pending: number };

/**
 * Keeps one queue per key: tasks of the same key follow one another, those of different keys run side
 * by side. A queue is forgotten once its last task is over, so that keys do not pile up.
 * @param queues the queues that have tasks; a test looks into it
 * @returns puts a task in its key's queue; resolves with what the task resolves with
 */
export function createKeyedQueue<Key>(queues = new Map<Key, Entry>()) {
  return async <T>(key: Key, task: () => Promise<T>): Promise<T> => {
    const entry = queues.get(key) ?? { queue: createQueue(), pending: 0 };
    queues.set(key, entry);
    entry.pending++;
    try {
      return await entry.queue(task);
    } finally {
      entry.pending--;
      if (entry.pending === 0) queues.delete(key);
    }
  };
}
