import type { Emulator } from '../../emulator/server';
import { emulatorFetch } from './emulator-fetch';

/** A request that a worker sent. */
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
 * A worker's network, which leads to the emulator. It records every request that leaves, and can kill
 * the worker right before one leaves or right after. A dead worker gets no answer.
 */
export function createWorkerNetwork(
  emulator: Emulator,
  worker: { isAlive: () => boolean; die: () => void },
) {
  const send = emulatorFetch(emulator);
  const sent: SentRequest[] = [];
  const deaths: (RequestMatch & { moment: DeathMoment })[] = [];
  let pendingCount = 0;

  /** Runs a task for a live worker; a dead one never gets the result. */
  async function whileAlive<T>(task: () => Promise<T>): Promise<T> {
    if (!worker.isAlive()) return never();
    pendingCount++;
    const result = task().finally(() => {
      pendingCount--;
    });
    const received = () => (worker.isAlive() ? result : never());
    return result.then(received, received);
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
    /** Whether any request is on its way that no test holds. */
    isBusy: (): boolean => pendingCount > emulator.control.held(),
    killAt(moment: DeathMoment, request: RequestMatch): void {
      deaths.push({ ...request, moment });
    },
  };
}
