import type { Reading } from './readings';

/**
 * What is read of policies and names after the lists of one reading: each begins as soon as its own
 * lists are there, and what nobody wanted at that time begins at the end, if somebody does by then.
 */
export function createLaterReads(reading: Reading) {
  const begun: Promise<void>[] = [];
  const waiting: (() => Promise<void>)[] = [];

  function begin(read: () => Promise<void>): void {
    const running = read();
    // `done` hears of its failure.
    running.catch(() => undefined);
    begun.push(running);
  }

  return {
    add(read: () => Promise<void>): void {
      if (reading.policies) begin(read);
      else waiting.push(read);
    },
    /** Resolves once all of it is read; rejects where that failed in a way that nobody expected. */
    async done(): Promise<void> {
      for (const read of waiting.splice(0)) begin(read);
      await Promise.all(begun);
    },
  };
}
