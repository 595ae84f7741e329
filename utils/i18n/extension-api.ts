import type { browser } from 'wxt/browser';

/**
 * The browser's extension API, looked up when it is used: merely touching it costs every frame of a
 * portal page a millisecond (platform §6.3), and most frames never need it.
 */
export const extensionApi = (): typeof browser =>
  (globalThis as unknown as { browser?: typeof browser }).browser ??
  (globalThis as unknown as { chrome: typeof browser }).chrome;
