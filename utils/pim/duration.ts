export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Nothing that names somebody lies on disk for longer, unless it still holds. */
export const RETENTION_MS = 30 * DAY_MS;

/** PIM refuses to activate for less, and to end an activation earlier than this (contract §5.4). */
export const MINIMUM_ACTIVE_MS = 5 * MINUTE_MS;

/** The clocks of device and service differ by so much without anybody noticing. */
export const CLOCK_SKEW_MS = 2 * MINUTE_MS;
