import type { OpenForm } from '../../../components/popup/stands';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { View } from '../../../utils/snapshot/read';
import { active, elevation, overview, policy, roles, securityTeam, snapshot } from '../example';

/** A state of the popup: what it reads, and what the person did in it. */
export type PopupScreen = {
  view: Partial<View>;
  open?: OpenForm;
  filter?: string;
  picked?: string[];
  /** Whether what is folded away was unfolded. */
  unfolded?: true;
};

/** One account's lists, with these differences. */
export const listed = (change = {}): Partial<View> => ({
  overview: overview(),
  snapshots: [snapshot(change)],
});

const { auth, user } = roles;

/** The lists of a usual day: one role is active, and one waits for approval. */
export const everyday = snapshot({
  activations: [active(user, 18 * MINUTE_MS, 42 * MINUTE_MS)],
  elevations: [elevation(auth, { state: 'waiting' })],
  policies: { ...snapshot().policies, [auth.key]: policy({ approval: securityTeam }) },
});
