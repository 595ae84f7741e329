import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { boundsOf, longestMs } from '../../../utils/pim/elevation/offered-durations';
import { elevationKey } from '../../shared/elevation-key';
import type { ActionDeps } from '../action-deps';
import type { FormPlace } from '../stands';
import { valuesOf } from './form-values';

/** What opens, closes and serves a form or details. */
export function formActions({ state, guard, drafts, sendFor, now }: ActionDeps) {
  return {
    toggleForm(key: string, place: FormPlace): void {
      state.open.value = state.isOpen(key, place) ? undefined : { key, place };
    },
    /** Opens the form for all that are picked. */
    openSeveral(): void {
      if (guard.isOpen()) state.open.value = { key: '', place: 'several' };
    },
    /** Opens the form with what was sent before, where it failed. */
    edit(elevation: Elevation): void {
      const key = elevationKey(elevation);
      const row = state.row(key) ?? { eligibility: elevation.eligibility, policy: undefined };
      drafts.put(key, valuesOf(elevation.input, longestMs(boundsOf(row, now()))));
      state.open.value = { key, place: 'elevated' };
    },
    /** Closes the form that is open, else ends picking. */
    closeForm(): void {
      if (!state.openForm.value) state.picked.value = undefined;
      state.open.value = undefined;
    },
    nameScope: (scopeId: string, name: string) =>
      void sendFor({ type: 'nameScope', scopeId, name }),
  };
}
