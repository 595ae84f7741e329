import { expect, it } from 'vitest';
import { createErrorLog } from '../../../utils/background/error-log';
import { createMemoryArea } from '../support/memory-area';
import { START_MS } from '../support/records';
import { tokenWith } from '../support/token-host';

const logIn = (area: { data: Record<string, unknown> }) => area.data.errorLog as string[];
const written = () => new Promise((resolve) => setTimeout(resolve, 0));

it('a failed task that nobody waits for is logged, without tokens', async () => {
  const area = createMemoryArea();
  const { inBackground } = createErrorLog({ session: area, now: () => START_MS });
  inBackground(Promise.reject(new Error(`No answer for ${tokenWith()}`)));
  inBackground(Promise.resolve('fine'));
  await written();
  expect(logIn(area)).toHaveLength(1);
  expect(logIn(area)[0]).toContain('2026-06-01T09:00:00.000Z Error: No answer for');
  expect(logIn(area)[0]).not.toContain('.sig');
});

it('the log keeps the last twenty errors, and one that cannot be stored causes no other error', async () => {
  const area = createMemoryArea();
  const { logError } = createErrorLog({ session: area, now: () => START_MS });
  for (let count = 1; count <= 25; count++) logError(`failure ${count}`);
  await written();
  expect(logIn(area)).toHaveLength(20);
  expect(logIn(area).at(-1)).toContain('failure 25');

  const session = { ...area, set: () => Promise.reject(new Error('Full')) };
  const full = createErrorLog({ session, now: () => START_MS });
  full.logError('failure');
  await written();
});
