import { createEngine } from '../../../utils/elevation/engine/engine';
import { createVouchers } from '../../../utils/elevation/vouchers';
import { createMemoryArea } from './memory-area';
import { ana, START_MS } from './records';

type EngineDeps = Parameters<typeof createEngine>[0];
type Given = Pick<EngineDeps, 'journal' | 'broker' | 'http' | 'surfaces'> & Partial<EngineDeps>;

/** An engine for Ana's elevations, in which nothing reacts to what becomes of them unless it is given. */
export function openEngine({ now = () => START_MS, ...given }: Given) {
  const nothing = (): void => undefined;
  const vouchers = createVouchers({
    ...{ session: createMemoryArea(), now, logError: nothing },
    isOurs: () => true,
  });
  return createEngine({
    now,
    vouchers,
    setTimer: () => nothing,
    setAlarm: nothing,
    clearAlarm: nothing,
    accountOf: () => ana,
    policyOf: () => undefined,
    mayBeUnattended: async () => true,
    onChange: nothing,
    onActive: nothing,
    onFinished: nothing,
    onDraft: nothing,
    onRenew: nothing,
    logError: nothing,
    ...given,
  });
}
