import type { Account } from '../pim/account';
import type { Elevation } from '../pim/elevation/elevation';
import type { Surface } from '../pim/eligibility';
import type { OwnNames } from '../snapshot/own-names';
import type { SurfaceApi } from '../surfaces/surface-api';
import type { PoliciesDeps } from './policies';
import type { ExtraRead } from './read-lists';
import type { Listed } from './reconcile';
import type { TimerEnvironment } from './timers';

/** What the lists of accounts are read with, and who hears of them. */
export type ListsDeps = Omit<PoliciesDeps, 'snapshotOf' | 'set'> &
  TimerEnvironment & {
    surfaces: Record<Surface, SurfaceApi>;
    elevations: () => Promise<Elevation[]>;
    /** What else is to be read with an account's lists. */
    extraReadFor: (account: Account) => ExtraRead | undefined;
    /** What a person calls groups and scopes without a readable name. */
    ownNames: () => Promise<OwnNames>;
    /** The lists of an account changed: publish them. */
    onChange: (account: Account) => Promise<void>;
    /** Fresh lists, to reconcile the elevations with. */
    onListed: (listed: Listed) => Promise<void>;
    /** Keeps an unexpected cause for a report. */
    logError: (cause: unknown) => void;
  };
