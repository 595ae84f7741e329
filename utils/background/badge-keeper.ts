import { createQueue } from '../async/queue';
import { badgeOf } from '../badge/badge';
import type { Ends } from '../badge/ends';
import type { Journal } from '../elevation/journal';
import { createWakeUp } from '../elevation/timers';
import { accountNames } from '../i18n/account-names';
import type { Account } from '../pim/account';
import type { Activation } from '../pim/activation';
import type { Elevation } from '../pim/elevation/elevation';
import type { Ports } from './ports';
import type { TabDots } from './tab-dots';

/** States that show as `…` while nothing is elevated. */
const busyStates = new Set<Elevation['state']>([
  'submitting',
  'steppingUp',
  'working',
  'waiting',
  'uncertain',
]);

/** Keeps the badge true: shown now, and woken once at its next change. */
export function createBadgeKeeper(
  ports: Ports,
  deps: {
    ends: Ends;
    journal: Journal;
    dots: TabDots;
    /** Who is signed in now. */
    accounts: () => Account[];
    /** What is listed of them as active. */
    activations: () => Activation[];
    /** The label changes now, perhaps because a role has ended: views and pages show it too. */
    onDue: () => void;
    logError: (cause: unknown) => void;
  },
) {
  const wakeUp = createWakeUp('badge', ports, deps.onDue);
  let shown = '';
  const inTurn = createQueue();

  async function draw(): Promise<void> {
    const busy = (await deps.journal.all()).some((elevation) => busyStates.has(elevation.state));
    const ends = await deps.ends.all();
    const badge = badgeOf(
      ends,
      busy,
      ports.now(),
      accountNames(deps.accounts()),
      deps.activations(),
    );
    wakeUp.set(badge.nextChangeMs);
    const text = JSON.stringify(badge);
    if (text === shown) return;
    // Only what the browser took is shown: what it refused is tried again the next time.
    shown = '';
    await ports.showBadge(badge, ports.now());
    await deps.dots.setIcon(badge.icon);
    shown = text;
  }

  /** One after the other, so that the newest is what stays. Never rejects: the badge stops nothing. */
  const show = (): Promise<void> => inTurn(draw).catch(deps.logError);

  return { show, isOverdue: wakeUp.isOverdue };
}
