import { expect, it } from 'vitest';
import { createTroubles } from '../../../utils/background/troubles';
import { createMemoryArea } from '../support/memory-area';
import { START_MS } from '../support/records';
import { tokenWith } from '../support/token-host';

const kept = (area: { data: Record<string, unknown> }) => area.data.troubles as string[];
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

it('what fails where nobody waits is kept, without a token', async () => {
  const area = createMemoryArea();
  const { inBackground } = createTroubles({ session: area, now: () => START_MS });
  inBackground(Promise.reject(new Error(`No answer for ${tokenWith()}`)));
  inBackground(Promise.resolve('fine'));
  await soon();
  expect(kept(area)).toHaveLength(1);
  expect(kept(area)[0]).toContain('2026-06-01T09:00:00.000Z Error: No answer for');
  expect(kept(area)[0]).not.toContain('.sig');
});

it('only the last twenty are kept, and one that cannot be is no failure of its own', async () => {
  const area = createMemoryArea();
  const { report } = createTroubles({ session: area, now: () => START_MS });
  for (let count = 1; count <= 25; count++) report(`failure ${count}`);
  await soon();
  expect(kept(area)).toHaveLength(20);
  expect(kept(area).at(-1)).toContain('failure 25');

  const session = { ...area, set: () => Promise.reject(new Error('Full')) };
  const full = createTroubles({ session, now: () => START_MS });
  full.report('failure');
  await soon();
});
