/** Looks for a Chromium: `CHROMIUM_PATH`, Playwright's own download, then the system's. */
export function findChromium(env?: NodeJS.ProcessEnv): Promise<string | undefined>;
/** Looks for a Firefox: `FIREFOX_PATH`, then the system's. */
export function findFirefox(env?: NodeJS.ProcessEnv): string | undefined;
