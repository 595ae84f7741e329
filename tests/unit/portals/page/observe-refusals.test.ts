import { describe, expect, it } from 'vitest';
import { observeRefusals } from '../../../../utils/portals/page/observe-refusals';

/** A browser's resource timing, driven by hand. */
function timing() {
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  let emit: (entries: { name: string; responseStatus: number }[]) => void = () => {};
  let observing = false;
  class Observer {
    constructor(callback: (list: { getEntries: () => unknown[] }) => void) {
      emit = (entries) => observing && callback({ getEntries: () => entries });
    }
    observe = () => {
      observing = true;
    };
    disconnect = () => {
      observing = false;
    };
  }
  const refusals = observeRefusals((host, path) => told.push(host + path), {
    Observer: Observer as unknown as typeof PerformanceObserver,
    wait: (work) => waiting.push(work),
  });
  return {
    told,
    refusals,
    answered: (responseStatus: number, ...paths: string[]) =>
      emit(paths.map((path) => ({ name: `https://graph.microsoft.com${path}`, responseStatus }))),
    emit: (name: string) => emit([{ name, responseStatus: 403 }]),
    second: () => {
      for (const work of waiting.splice(0)) work();
    },
  };
}

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `/v1.0/${letter}`);

describe('the watch over refused calls', () => {
  it('tells of a call answered 403, without ids and query', () => {
    const { told, answered } = timing();
    answered(403, '/v1.0/users/ana@contoso.com?$select=id');
    expect(told).toEqual(['graph.microsoft.com/v1.0/users/{id}']);
  });

  it.each([0, 200, 401, 404, 429, 500])('says nothing of an answer %i', (status) => {
    const { told, answered } = timing();
    answered(status, '/v1.0/users');
    expect(told).toEqual([]);
  });

  it('says nothing of other hosts', () => {
    const { told, emit } = timing();
    emit('https://telemetry.example.com/v1.0/users');
    emit('not a url');
    expect(told).toEqual([]);
  });

  it('tells of the same call once', () => {
    const { told, answered, second } = timing();
    answered(403, '/v1.0/users', '/v1.0/users?again');
    second();
    expect(told).toHaveLength(1);
  });

  it('tells of one call a second', () => {
    const { told, answered, second } = timing();
    answered(403, ...letters.slice(0, 3));
    expect(told).toHaveLength(1);
    second();
    expect(told).toHaveLength(2);
  });

  it('tells at once again after a pause', () => {
    const { told, answered, second } = timing();
    answered(403, '/v1.0/a');
    second();
    answered(403, '/v1.0/b');
    expect(told).toHaveLength(2);
  });

  it('tells of twenty calls and no more', () => {
    const { told, answered, second, refusals } = timing();
    answered(403, ...letters);
    for (const _ of letters) second();
    refusals.restart(false);
    answered(403, '/v1.0/zz');
    expect(told).toHaveLength(20);
  });

  it('tells of as many again once a person went on', () => {
    const { told, answered, second, refusals } = timing();
    answered(403, ...letters);
    for (const _ of letters) second();
    refusals.restart(true);
    answered(403, ...letters);
    for (const _ of letters) second();
    expect(told).toHaveLength(40);
  });

  it('keeps no more than it may tell, however many a page makes', () => {
    const { told, answered, second } = timing();
    const calls = Array.from({ length: 10_000 }, (_, at) => `/v1.0/${letters[at % 26]}/${at}`);
    answered(
      403,
      ...calls.map((path) => path.replace(/\d/g, (digit) => 'abcdefghij'[+digit] ?? '')),
    );
    for (let seconds = 0; seconds < 100; seconds += 1) second();
    expect(told).toHaveLength(20);
  });

  it('forgets what waits of the page before', () => {
    const { told, answered, second, refusals } = timing();
    answered(403, '/v1.0/a', '/v1.0/b');
    refusals.restart(true);
    second();
    expect(told).toEqual(['graph.microsoft.com/v1.0/a']);
  });

  it('is over once the page is known to be blocked', () => {
    const { told, answered, second, refusals } = timing();
    answered(403, '/v1.0/a', '/v1.0/b');
    refusals.stop();
    second();
    answered(403, '/v1.0/c');
    expect(told).toHaveLength(1);
  });

  it('begins anew on the document’s next page', () => {
    const { told, answered, second, refusals } = timing();
    answered(403, '/v1.0/a');
    second();
    refusals.stop();
    refusals.restart(false);
    answered(403, '/v1.0/a');
    expect(told).toHaveLength(2);
  });
});
