import { expect, it } from 'vitest';
import { createErrorLog } from '../../../utils/background/error-log';
import { createMemoryArea } from '../support/memory-area';
import { START_MS } from '../support/records';
import { tokenWith } from '../support/token-host';

const kept = (area: { data: Record<string, unknown> }) => area.data.errorLog as string[];
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

it('what fails where nobody waits is kept, without a token', async () => {
  const area = createMemoryArea();
  const { inBackground } = createErrorLog({ session: area, now: () => START_MS });
  inBackground(Promise.reject(new Error(`No answer for ${tokenWith()}`)));
  inBackground(Promise.resolve('fine'));
  await soon();
  expect(kept(area)).toHaveLength(1);
  expect(kept(area)[0]).toContain('2026-06-01T09:00:00.000Z Error: No answer for');
  expect(kept(area)[0]).not.toContain('.sig');
});

it('only the last twenty are kept, and one that cannot be is no failure of its own', async () => {
  const area = createMemoryArea();
  const { logError } = createErrorLog({ session: area, now: () => START_MS });
  for (let count = 1; count <= 25; count++) logError(`failure ${count}`);
  await soon();
  expect(kept(area)).toHaveLength(20);
  expect(kept(area).at(-1)).toContain('failure 25');

  const session = { ...area, set: () => Promise.reject(new Error('Full')) };
  const full = createErrorLog({ session, now: () => START_MS });
  full.logError('failure');
  await soon();
});
