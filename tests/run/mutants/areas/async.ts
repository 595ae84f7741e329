import type { Mutant } from '../mutant';

/** What follows one another does, what is shared is shared, and nothing is kept for ever. */
export const asyncMutants: Mutant[] = [
  {
    breaks: 'a queue runs all its tasks at once',
    file: 'utils/async/queue.ts',
    find: 'last.then(task)',
    replace: 'Promise.resolve().then(task)',
    tests: ['tests/unit/async/queue.test.ts'],
  },
  {
    breaks: 'events of one elevation do not follow one another',
    file: 'utils/async/keyed-queue.ts',
    find: 'await entry.queue(task)',
    replace: 'await task()',
    tests: ['tests/unit/async/keyed-queue.test.ts'],
  },
  {
    breaks: 'the queue of every elevation is kept for ever',
    file: 'utils/async/keyed-queue.ts',
    find: 'if (entry.pending === 0) queues.delete(key);',
    replace: '',
    tests: ['tests/unit/async/keyed-queue.test.ts'],
  },
  {
    breaks: 'a queue is forgotten while a task waits in it',
    file: 'utils/async/keyed-queue.ts',
    find: 'if (entry.pending === 0) queues.delete(key);',
    replace: 'queues.delete(key);',
    tests: ['tests/unit/async/keyed-queue.test.ts'],
  },
  {
    breaks: 'one more runs than the limit says',
    file: 'utils/async/limit.ts',
    find: 'running >= maxRunning',
    replace: 'running > maxRunning',
    tests: ['tests/unit/async/limit.test.ts'],
  },
  {
    breaks: 'a task that ends lets no other begin',
    file: 'utils/async/limit.ts',
    find: 'if (startNext) startNext();',
    replace: 'if (startNext) void startNext;',
    tests: ['tests/unit/async/limit.test.ts'],
  },
  {
    breaks: 'calls at the same time do not share a run',
    file: 'utils/async/single-flight.ts',
    find: 'if (shared) return shared;',
    replace: '',
    tests: ['tests/unit/async/single-flight.test.ts', 'tests/unit/auth/broker.test.ts'],
  },
  {
    breaks: 'a call gets what came of a run that is over',
    file: 'utils/async/single-flight.ts',
    find: '.finally(() => running.delete(key))',
    replace: '',
    tests: ['tests/unit/async/single-flight.test.ts'],
  },
  {
    breaks: 'what is to be read once is read by every call',
    file: 'utils/async/once.ts',
    find: 'kept ??= run()',
    replace: 'kept = run()',
    tests: ['tests/unit/async/once.test.ts'],
  },
];
