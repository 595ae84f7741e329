import type { Activation } from '../../pim/activation';
import type { Elevation, ElevationState } from '../../pim/elevation/elevation';
import { overStates } from '../../pim/elevation/states';
import type { Eligibility } from '../../pim/eligibility';
import { ownStanding } from '../../pim/standing';
import type { Snapshot } from '../../snapshot/shape';
import type { Accounts } from '../accounts';
import type { Journal } from '../journal';
import type { Lists } from '../lists';

type Listed = { accounts: Accounts; lists: Lists };

/** States in which an elevation does not stand for its role: another one of that role may begin. */
const closedStates = new Set<ElevationState>(['drafted', 'ended', ...overStates]);

/** Whether nothing more comes of an elevation by itself. */
export const isClosed = ({ state }: Elevation): boolean => closedStates.has(state);

/** The elevation that stands for a role now, by its assignment key. */
export async function openElevation(journal: Journal, key: string): Promise<Elevation | undefined> {
  const elevations = await journal.all();
  return elevations.find((elevation) => elevation.eligibility.key === key && !isClosed(elevation));
}

/** What is listed of everybody who is signed in. */
export const snapshotsOf = ({ accounts, lists }: Listed): Snapshot[] =>
  accounts.all().map(lists.snapshotOf);

/** The eligible assignment of a key, while it is on a list. */
export const eligibilityOfKey = (listed: Listed, key: string): Eligibility | undefined =>
  snapshotsOf(listed)
    .flatMap(({ eligibilities }) => eligibilities)
    .find((eligibility) => eligibility.key === key);

/** The standing right that its person has to a role, by its assignment key, as it is listed. */
export const standingOfKey = (
  listed: Listed & { now: () => number },
  key: string,
): Activation | undefined =>
  ownStanding(
    key,
    snapshotsOf(listed).flatMap(({ activations }) => activations),
    listed.now(),
  );
