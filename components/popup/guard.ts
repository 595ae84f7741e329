/** How long the popup ignores Enter and Activate after it opened or sent something. */
export const GUARD_MS = 500;

/**
 * Keeps a key held down, or a click meant for what stood there a moment ago, from activating
 * anything: a popup appears under the pointer, and rows move when one leaves the list.
 */
export function createGuard(now: () => number) {
  let closedUntilMs = now() + GUARD_MS;
  return {
    isOpen: (): boolean => now() >= closedUntilMs,
    rearm: (): void => {
      closedUntilMs = now() + GUARD_MS;
    },
  };
}
export type Guard = ReturnType<typeof createGuard>;
