/** How long the popup ignores Enter and Activate after it opened or sent something. */
export const GUARD_MS = 500;

/**
 * Keeps a key held down, or a click meant for what stood there a moment ago, from activating
 * anything: a popup appears under the pointer, and rows move when one leaves the list.
 */
export function createGuard(now: () => number) {
  let closedUntilMs = now() + GUARD_MS;
  let keysHeldUntilMs = 0;
  const isOpen = (): boolean => now() >= closedUntilMs;
  return {
    isOpen,
    rearm: (): void => {
      closedUntilMs = now() + GUARD_MS;
    },
    /** Whether Enter and Space mean the button that has the focus. */
    takesKeys: (): boolean => isOpen() && now() >= keysHeldUntilMs,
    /** The focus has moved by itself: a key was meant for what had it before, a click is as good as ever. */
    holdKeys: (): void => {
      keysHeldUntilMs = now() + GUARD_MS;
    },
  };
}
export type Guard = ReturnType<typeof createGuard>;
