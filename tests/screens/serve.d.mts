/** Builds the screens and serves them on a free loopback port. */
export function serveScreens(): Promise<{ url: string; close: () => Promise<void> }>;
