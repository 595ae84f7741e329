import { effect } from '@preact/signals';
import type { PopupDeps } from './action-deps';
import type { PopupState } from './popup-state';

/** Has the policies read of roles that are within a click of being activated, each once. */
export function readPolicies(
  { unread }: Pick<PopupState, 'unread'>,
  send: PopupDeps['send'],
): void {
  const sentFor = new Set<string>();
  effect(() => {
    for (const { key } of unread.value) {
      if (!sentFor.has(key)) void send({ type: 'readPolicy', key });
      sentFor.add(key);
    }
  });
}
