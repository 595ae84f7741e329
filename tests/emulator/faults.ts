import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { EmulatedRequest, EmulatedResponse } from './http-types';
import type { Fault, World } from './world';

/** The connection is cut, and no answer sent. */
export type Dropped = 'dropped';

/** A fault to inject. Without `times` it applies to one request. */
export type NewFault = Omit<Fault, 'id' | 'times'> & { times?: number };

type Hold = {
  arrived: Promise<void>;
  arrive: () => void;
  released: Promise<void>;
  release: () => void;
};

export type Faults = {
  add: (fault: NewFault) => { id: string };
  /** Lets a held request continue, and those that arrive later. */
  release: (id: string) => void;
  /** Resolves when a request has arrived at a hold. */
  whenHeld: (id: string) => Promise<void>;
  /** How many requests are held now. */
  held: () => number;
  /** Removes every fault and lets all held requests continue. */
  clear: () => void;
  /** Answers a request, with the first fault that matches it applied. */
  apply: (
    request: EmulatedRequest,
    serve: () => Promise<EmulatedResponse>,
  ) => Promise<EmulatedResponse | Dropped>;
};

/** Manages the faults of a world. They are stored in `world.faults`, their holds here. */
export function createFaults(world: World): Faults {
  const holds = new Map<string, Hold>();
  let held = 0;

  function takeFault({ method, host, url }: EmulatedRequest): Fault | undefined {
    const address = host + url.pathname + url.search;
    const fault = world.faults.find(
      (each) =>
        each.times > 0 &&
        address.includes(each.match) &&
        // A fault without a method does not apply to CORS preflights.
        (each.method === undefined ? method !== 'OPTIONS' : each.method === method),
    );
    if (fault) fault.times -= 1;
    return fault;
  }

  return {
    add: (fault) => {
      const id = randomUUID();
      world.faults.push({ times: 1, ...fault, id });
      if (fault.effect.kind === 'hold') holds.set(id, createHold());
      return { id };
    },
    release: (id) => holds.get(id)?.release(),
    whenHeld: async (id) => holds.get(id)?.arrived,
    held: () => held,
    clear: () => {
      world.faults = [];
      for (const hold of holds.values()) hold.release();
      holds.clear();
    },
    apply: async (request, serve) => {
      const fault = takeFault(request);
      if (!fault) return serve();
      const { effect } = fault;
      switch (effect.kind) {
        case 'respond':
          return {
            status: effect.status,
            ...(effect.headers && { headers: effect.headers }),
            ...(effect.body !== undefined && { body: effect.body }),
          };
        case 'dropBefore':
          return 'dropped';
        case 'dropAfter':
          await serve();
          return 'dropped';
        case 'delay':
          await wait(effect.ms);
          return serve();
        case 'hold': {
          const hold = holds.get(fault.id);
          const response = effect.when === 'after' ? await serve() : undefined;
          held += 1;
          hold?.arrive();
          await hold?.released;
          held -= 1;
          return response ?? serve();
        }
      }
    },
  };
}

function createHold(): Hold {
  const [arrived, arrive] = signal();
  const [released, release] = signal();
  return { arrived, arrive, released, release };
}

function signal(): [Promise<void>, () => void] {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return [promise, resolve];
}
