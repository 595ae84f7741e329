import type { Emulator } from '../../emulator/server';
import { emulatorFetch } from './emulator-fetch';

/** A request as it left a worker. */
export type SentRequest = {
  method: string;
  url: string;
  body: string;
  /** The access token it carries; empty: none. */
  token: string;
  atMs: number;
};

/** Which request: its method, and a part of its address. */
export type RequestMatch = { method: string; match: string };

export type DeathMoment = 'beforeItLeaves' | 'afterItLeft';

const never = () => new Promise<never>(() => undefined);

/**
 * A worker's way to the emulator. It notes every request that leaves, and can end the worker right
 * before one leaves or right after; a dead worker hears no answer.
 */
export function createPlayedNetwork(
  emulator: Emulator,
  worker: { isAlive: () => boolean; die: () => void },
) {
  const send = emulatorFetch(emulator);
  const sent: SentRequest[] = [];
  const deaths: (RequestMatch & { moment: DeathMoment })[] = [];
  let inTheAir = 0;

  /** Does something for a live worker; a dead one never hears what came of it. */
  async function whileAlive<T>(task: () => Promise<T>): Promise<T> {
    if (!worker.isAlive()) return never();
    inTheAir++;
    const result = task().finally(() => {
      inTheAir--;
    });
    const heard = () => (worker.isAlive() ? result : never());
    return result.then(heard, heard);
  }

  const isDeath = (moment: DeathMoment, { method, url }: SentRequest): boolean =>
    deaths.some(
      (death) => death.moment === moment && death.method === method && url.includes(death.match),
    );

  const fetchAlive: typeof fetch = (url, init = {}) =>
    whileAlive(async () => {
      const request: SentRequest = {
        method: init.method ?? 'GET',
        url: String(url),
        body: typeof init.body === 'string' ? init.body : '',
        token: new Headers(init.headers).get('authorization')?.replace(/^Bearer /, '') ?? '',
        atMs: emulator.clock.now(),
      };
      if (isDeath('beforeItLeaves', request)) {
        worker.die();
        return new Response();
      }
      sent.push(request);
      const answer = send(url, init);
      if (isDeath('afterItLeft', request)) worker.die();
      return answer;
    });

  return {
    fetch: fetchAlive,
    whileAlive,
    sent,
    /** Whether anything is in the air that no test holds. */
    isBusy: (): boolean => inTheAir > emulator.control.held(),
    killAt(moment: DeathMoment, request: RequestMatch): void {
      deaths.push({ ...request, moment });
    },
  };
}
