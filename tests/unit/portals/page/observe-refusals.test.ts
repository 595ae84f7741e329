import { describe, expect, it } from 'vitest';
import { observeRefusals } from '../../../../utils/portals/page/observe-refusals';

/** A browser's resource timing, driven by the test. */
function observe() {
  const reported: string[] = [];
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
  const refusals = observeRefusals((host, path) => reported.push(host + path), {
    Observer: Observer as unknown as typeof PerformanceObserver,
    wait: (work) => waiting.push(work),
  });
  return {
    reported,
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

describe('the observer of refused calls', () => {
  it('reports a call answered with 403, without ids and query', () => {
    const { reported, answered } = observe();
    answered(403, '/v1.0/users/ana@contoso.com?$select=id');
    expect(reported).toEqual(['graph.microsoft.com/v1.0/users/{id}']);
  });

  it.each([0, 200, 401, 404, 429, 500])('does not report an answer of %i', (status) => {
    const { reported, answered } = observe();
    answered(status, '/v1.0/users');
    expect(reported).toEqual([]);
  });

  it('does not report calls of other hosts', () => {
    const { reported, emit } = observe();
    emit('https://telemetry.example.com/v1.0/users');
    emit('not a url');
    expect(reported).toEqual([]);
  });

  it('reports the same call once', () => {
    const { reported, answered, second } = observe();
    answered(403, '/v1.0/users', '/v1.0/users?again');
    second();
    expect(reported).toHaveLength(1);
  });

  it('reports one call a second', () => {
    const { reported, answered, second } = observe();
    answered(403, ...letters.slice(0, 3));
    expect(reported).toHaveLength(1);
    second();
    expect(reported).toHaveLength(2);
  });

  it('reports at once again after a pause', () => {
    const { reported, answered, second } = observe();
    answered(403, '/v1.0/a');
    second();
    answered(403, '/v1.0/b');
    expect(reported).toHaveLength(2);
  });

  it('reports twenty calls and no more', () => {
    const { reported, answered, second, refusals } = observe();
    answered(403, ...letters);
    for (const _ of letters) second();
    refusals.restart(false);
    answered(403, '/v1.0/zz');
    expect(reported).toHaveLength(20);
  });

  it('reports twenty more once the person navigated', () => {
    const { reported, answered, second, refusals } = observe();
    answered(403, ...letters);
    for (const _ of letters) second();
    refusals.restart(true);
    answered(403, ...letters);
    for (const _ of letters) second();
    expect(reported).toHaveLength(40);
  });

  it('keeps no more calls than it may report, however many a page makes', () => {
    const { reported, answered, second } = observe();
    const calls = Array.from({ length: 10_000 }, (_, nr) => `/v1.0/${letters[nr % 26]}/${nr}`);
    answered(
      403,
      ...calls.map((path) => path.replace(/\d/g, (digit) => 'abcdefghij'[+digit] ?? '')),
    );
    for (let seconds = 0; seconds < 100; seconds += 1) second();
    expect(reported).toHaveLength(20);
  });

  it('drops the waiting calls of the page before', () => {
    const { reported, answered, second, refusals } = observe();
    answered(403, '/v1.0/a', '/v1.0/b');
    refusals.restart(true);
    second();
    expect(reported).toEqual(['graph.microsoft.com/v1.0/a']);
  });

  it('stops once the page is known to be blocked', () => {
    const { reported, answered, second, refusals } = observe();
    answered(403, '/v1.0/a', '/v1.0/b');
    refusals.stop();
    second();
    answered(403, '/v1.0/c');
    expect(reported).toHaveLength(1);
  });

  it('starts again on the document’s next page', () => {
    const { reported, answered, second, refusals } = observe();
    answered(403, '/v1.0/a');
    second();
    refusals.stop();
    refusals.restart(false);
    answered(403, '/v1.0/a');
    expect(reported).toHaveLength(2);
  });
});
