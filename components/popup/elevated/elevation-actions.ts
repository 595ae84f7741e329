import type { Elevation } from '../../../utils/pim/elevation/elevation';
import { elevationKey } from '../../shared/elevation-key';
import type { ActionDeps } from '../action-deps';

/** What can be done with what is active, under way or failed. */
export function elevationActions({ state, guard, sendFor, newId }: ActionDeps) {
  /** The row says at once that it is ending or cancelled; a refusal takes that back. */
  async function stop(type: 'end' | 'cancel', key: string): Promise<void> {
    state.stopping.value = new Set([...state.stopping.value, key]);
    const reply = await sendFor({ type, key }, key);
    if (reply.ok) return;
    state.stopping.value = new Set([...state.stopping.value].filter((each) => each !== key));
  }

  return {
    end: (key: string) => stop('end', key),
    cancel: (key: string) => stop('cancel', key),
    /** Renews an active role once when it ends, or lets it end after all. */
    renew(key: string, wanted: boolean): void {
      if (!guard.isOpen()) return;
      void sendFor({ type: 'renew', key, elevationId: wanted ? newId() : null }, key);
    },
    retry(elevation: Elevation): void {
      if (!guard.isOpen()) return;
      guard.rearm();
      void sendFor({ type: 'retry', elevationId: elevation.id }, elevationKey(elevation));
    },
    lookNow: (elevation: Elevation) =>
      void sendFor({ type: 'lookNow', elevationId: elevation.id }, elevationKey(elevation)),
    dismiss: (elevation: Elevation) =>
      void sendFor({ type: 'dismiss', elevationId: elevation.id }, elevationKey(elevation)),
  };
}
