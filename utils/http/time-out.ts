import { SECOND_MS } from '../pim/duration';

/**
 * Azure's lists take up to half a minute (contract §1.3), and a browser stops a background that waits for
 * longer than that (platform §3.1): giving up just before costs one call, and not everything under way.
 */
export const TIMEOUT_MS = 29 * SECOND_MS;
