import type { ActionDeps, PopupDeps } from './action-deps';
import { createCommandSender } from './command-sender';
import { elevationActions } from './elevated/elevation-actions';
import { activationActions } from './form/activation-actions';
import { createDrafts } from './form/drafts';
import { formActions } from './form/form-actions';
import { createGuard } from './guard';
import { accountActions } from './header/account-actions';
import type { PopupState } from './popup-state';
import { readPolicies } from './read-policies';
import { listActions } from './roles/list-actions';

/** Everything a person can do in the popup. Each action becomes a command, or changes the view. */
export function createPopupActions(state: PopupState, deps: PopupDeps) {
  const guard = createGuard(deps.now);
  const drafts = createDrafts((command) => void deps.send(command), deps.schedule, state.now);
  const sendFor = createCommandSender(state, deps.send);
  const actionDeps: ActionDeps = { ...deps, state, guard, drafts, sendFor };
  readPolicies(state, deps.send);
  return {
    guard,
    drafts,
    ...activationActions(actionDeps),
    ...formActions(actionDeps),
    ...listActions(actionDeps),
    ...elevationActions(actionDeps),
    ...accountActions(actionDeps),
    /** Why the last command for a row was not taken; `''`: one for the popup as a whole. */
    errorFor: (key: string) =>
      state.refused.value?.key === key ? state.refused.value.error : undefined,
  };
}
export type PopupActions = ReturnType<typeof createPopupActions>;
