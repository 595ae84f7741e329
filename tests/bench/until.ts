import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a check finds something, for a minute at most, since the machine may be busy. */
export async function until<Found>(
  what: string,
  check: () => Promise<Found | undefined | false>,
  everyMs = 25,
): Promise<Found> {
  const giveUpAtMs = Date.now() + 60_000;
  while (Date.now() < giveUpAtMs) {
    const found = await check();
    if (found) return found;
    await wait(everyMs);
  }
  throw new Error(`Waited a minute in vain: ${what}`);
}
