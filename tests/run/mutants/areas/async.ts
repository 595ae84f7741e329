import type { Mutant } from '../mutant';

/** Queued tasks run one after the other, shared calls run once, and no queue is kept for ever. */
export const asyncMutants: Mutant[] = [
  {
    breaks: 'a queue runs all its tasks at once',
    file: 'utils/async/queue.ts',
    find: 'last.then(task)',
    replace: 'Promise.resolve().then(task)',
    tests: ['tests/unit/async/queue.test.ts'],
  },
  {
    breaks: 'events of one elevation are handled at the same time',
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
    breaks: 'a queue is removed while a task waits in it',
    file: 'utils/async/keyed-queue.ts',
    find: 'if (entry.pending === 0) queues.delete(key);',
    replace: 'queues.delete(key);',
    tests: ['tests/unit/async/keyed-queue.test.ts'],
  },
  {
    breaks: 'one more task runs than the limit allows',
    file: 'utils/async/limit.ts',
    find: 'running >= maxRunning',
    replace: 'running > maxRunning',
    tests: ['tests/unit/async/limit.test.ts'],
  },
  {
    breaks: 'no waiting task starts when another ends',
    file: 'utils/async/limit.ts',
    find: 'if (startNext) startNext();',
    replace: 'if (startNext) void startNext;',
    tests: ['tests/unit/async/limit.test.ts'],
  },
  {
    breaks: 'simultaneous calls do not share one run',
    file: 'utils/async/single-flight.ts',
    find: 'if (shared) return shared;',
    replace: '',
    tests: ['tests/unit/async/single-flight.test.ts', 'tests/unit/auth/broker.test.ts'],
  },
  {
    breaks: 'a call gets the result of an earlier run',
    file: 'utils/async/single-flight.ts',
    find: '.finally(() => running.delete(key))',
    replace: '',
    tests: ['tests/unit/async/single-flight.test.ts'],
  },
  {
    breaks: 'every call reads what has to be read once',
    file: 'utils/async/once.ts',
    find: 'kept ??= run()',
    replace: 'kept = run()',
    tests: ['tests/unit/async/once.test.ts'],
  },
];
