import type { SessionEnvironment } from '../../http/session';
import type { Account, AccountKey } from '../../pim/account';
import type { Elevation } from '../../pim/elevation/elevation';
import type { Surface } from '../../pim/eligibility';
import type { Policy } from '../../pim/policy';
import type { Outcome, SurfaceApi } from '../../surfaces/surface-api';
import type { Journal } from '../journal';
import type { TimerEnvironment } from '../timers';
import type { Vouchers } from '../vouchers';

/** What the engine runs the activation machine with. */
export type EngineDeps = TimerEnvironment &
  SessionEnvironment & {
    journal: Journal;
    surfaces: Partial<Record<Surface, SurfaceApi>>;
    accountOf: (key: AccountKey) => Account | undefined;
    policyOf: (elevation: Elevation) => Policy | undefined;
    /** Whether an elevation may be sent although nobody has just clicked, by what is known now. */
    mayBeUnattended: (elevation: Elevation) => Promise<boolean>;
    /** Something about an elevation changed: publish it. */
    onChange: (elevation: Elevation) => void;
    onActive: (elevation: Elevation) => void;
    onFinished: (elevation: Elevation) => void;
    onDraft: (elevation: Elevation) => void;
    /** An elevation ended that its person wants again. */
    onRenew: (elevation: Elevation) => void;
    vouchers: Vouchers;
    /** Keeps an unexpected cause for a report. */
    logError: (cause: unknown) => void;
  };

/** Feeds an event to an elevation. Events of one elevation follow one another. */
export type Dispatch = (id: string, outcome: Outcome) => Promise<void>;
