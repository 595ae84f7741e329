import { draftOf } from '../../../utils/pim/elevation/draft-of';
import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { boundsOf, longestMs } from '../../../utils/pim/elevation/offered-durations';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { elevationKey } from '../../shared/elevation-key';
import type { ActionDeps } from '../action-deps';
import type { FormPlace } from '../stands';
import { valuesOf } from './form-values';

/** What opens, closes and serves a form or details. */
export function formActions({ state, guard, drafts, send, sendFor }: ActionDeps) {
  function edit(elevation: Elevation, where = false): void {
    const key = elevationKey(elevation);
    const row = state.row(key) ?? {
      eligibility: elevation.eligibility,
      policy: undefined,
    };
    const draft = draftOf(elevation);
    drafts.put(draft.key, valuesOf(draft.typed, longestMs(boundsOf(row, state.now()))));
    state.open.value = { key, place: 'elevated', ...(where && { where }) };
  }

  return {
    toggleForm(key: string, place: FormPlace): void {
      state.open.value = state.isOpen(key, place) ? undefined : { key, place };
    },
    /** Opens the form for all that are picked. */
    openSeveral(): void {
      if (guard.isOpen()) state.open.value = { key: '', place: 'several' };
    },
    /** Opens the form with what was sent before, where it failed. */
    edit: (elevation: Elevation) => edit(elevation),
    /** Opens the same, and what lies below the role's scope. */
    chooseWhere: (elevation: Elevation) => edit(elevation, true),
    /** Closes the form that is open, else ends picking. */
    closeForm(): void {
      if (!state.openForm.value) state.picked.value = undefined;
      state.open.value = undefined;
    },
    /** Has it read what lies below a scope of a role, or what a role asks for there. */
    readChildScopes: (key: string, scopeId: string) =>
      void send({ type: 'readChildScopes', key, scopeId }),
    readPolicyAt: (key: string, scope: NarrowerScope) =>
      void send({ type: 'readPolicy', key, scope }),
    nameScope: (scopeId: string, name: string) =>
      void sendFor({ type: 'nameScope', scopeId, name }),
  };
}
