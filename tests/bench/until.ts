import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds, a minute at most: a busy machine is no failure. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined | false>,
  everyMs = 25,
): Promise<Found> {
  const giveUpAtMs = Date.now() + 60_000;
  while (Date.now() < giveUpAtMs) {
    const found = await look();
    if (found) return found;
    await wait(everyMs);
  }
  throw new Error(`Waited a minute in vain: ${what}`);
}
