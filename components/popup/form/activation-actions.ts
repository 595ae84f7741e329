import type { ActivationInput } from '../../../utils/pim/elevation/elevation';
import { boundsOf, longestMs } from '../../../utils/pim/elevation/offered-durations';
import { overStates } from '../../../utils/pim/elevation/states';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { elevationKey } from '../../shared/elevation-key';
import type { ActionDeps } from '../action-deps';
import { narrowedRow } from '../roles/narrowed-row';
import { isWithheld, type RoleRow } from '../roles/role-rows';
import type { FormPlace } from '../stands';
import { valuesOf } from './form-values';

type How = { renew?: boolean; oneClick?: boolean; scope?: NarrowerScope | undefined };

/** Everything that activates, from a row's button or from a form. */
export function activationActions({ state, guard, drafts, sendFor, ...deps }: ActionDeps) {
  let lastReopened: string | undefined;

  async function begin(
    row: RoleRow,
    input: ActivationInput,
    from: FormPlace,
    how: How = {},
  ): Promise<boolean> {
    const { key } = row;
    const { scope } = how;
    const target = narrowedRow(state.view.value, row, scope);
    const { eligibility } = target;
    // The card names its page's account, each row its role's: the background compares them.
    const account = from === 'page' ? (state.view.value?.page?.account ?? '') : eligibility.account;
    const elevationId = deps.newId();
    drafts.forget(key);
    const longest = longestMs(boundsOf(target, state.now()));
    drafts.put(key, valuesOf({ ...input, ...(scope && { scope }) }, longest));
    dismissOver(target.key);
    // The one whose form this was, at another scope perhaps.
    if (from === 'elevated' && state.open.value) dismissOver(state.open.value.key);
    const click = { elevationId, eligibility, input, atMs: state.now() };
    state.pending.value = [...state.pending.value, click];
    state.open.value = undefined;
    state.filter.value = '';
    const more = {
      ...(how.oneClick && { oneClick: true as const }),
      ...(scope && { scope }),
      ...(how.renew && { renewal: deps.newId() }),
    };
    const reply = await sendFor(
      { type: 'activate', elevationId, key, account, input, ...more },
      key,
    );
    // The form of a role that needs one starts empty, whatever one click would have sent.
    if (reply.ok || reply.error.code === 'formNeeded') drafts.forget(key);
    if (!reply.ok) state.pending.value = state.pending.value.filter((each) => each !== click);
    return reply.ok;
  }

  /** A new try takes the place of those elevations of this role that came to nothing. */
  function dismissOver(key: string): void {
    const elevations = state.view.value?.snapshots.flatMap((snapshot) => snapshot.elevations) ?? [];
    for (const elevation of elevations) {
      if (!overStates.includes(elevation.state) || elevationKey(elevation) !== key) continue;
      void deps.send({ type: 'dismiss', elevationId: elevation.id });
    }
  }

  async function activate(
    row: RoleRow,
    input: ActivationInput,
    from: FormPlace,
    how: How = {},
  ): Promise<void> {
    if (!guard.isOpen()) return;
    guard.rearm();
    const taken = await begin(row, input, from, how);
    // What failed before has given way: the role stands among the others again.
    if (!taken) state.open.value = { key: row.key, place: from === 'elevated' ? 'roles' : from };
  }

  /** One of several that was not taken says why in its form, unless somebody works in another one by now. */
  function reopen({ key }: RoleRow): void {
    const { key: openKey } = state.open.value ?? {};
    const isOurs = openKey === undefined || openKey === lastReopened;
    if (isOurs) state.open.value = { key, place: 'roles' };
    if (isOurs) lastReopened = key;
  }

  return {
    activate,
    /** Each is a request of its own: one that is not taken says so, and the others go on. */
    activateAll(all: { row: RoleRow; input: ActivationInput }[]): void {
      if (!guard.isOpen()) return;
      guard.rearm();
      state.picked.value = undefined;
      for (const { row, input } of all) {
        void begin(row, input, 'several').then((taken) => taken || reopen(row));
      }
    },
    /** The row's button: sends when one click may, else opens the form. */
    press(row: RoleRow, place: FormPlace): void {
      if (isWithheld(row)) return;
      const input = state.clickSends(row);
      if (input) void activate(row, input, place, { oneClick: true });
      else if (guard.isOpen()) state.open.value = { key: row.key, place };
    },
  };
}
