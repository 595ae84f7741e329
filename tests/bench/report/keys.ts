/** What is measured, in the order of the table. `bar` is the most that is allowed, `rival` the best reading of another tool. */
export const keys = {
  listRequests: { what: 'requests to list', bar: 4, rival: 32, unit: '' },
  listBytes: { what: 'bytes of that list', bar: 40_000, rival: 525_000, unit: 'B' },
  activateRequests: { what: 'requests to activate one role', bar: 2, rival: 9, unit: '' },
  popupOpenRequests: { what: 'requests on opening a fresh popup', bar: 0, unit: '' },
  clicksBlockedToActive: { what: 'clicks from blocked page to active', bar: 2, rival: 4, unit: '' },
  stepUpWindows: { what: 'windows for a step-up', bar: 1, unit: '' },
  popupJsGzipBytes: {
    what: 'popup JS before the first row, gzip',
    bar: 25_000,
    rival: 141_000,
    unit: 'B',
  },
  workerBytes: { what: 'worker bundle', bar: 150_000, rival: 267_000, unit: 'B' },
  portalScriptBytes: { what: 'portal content script', bar: 12_000, unit: 'B' },
  zipBytes: { what: 'zip', bar: 450_000, rival: 226_000, unit: 'B' },
  popupFirstRowOverStaticMs: {
    what: 'popup first row over a static page',
    bar: 45,
    rival: 100,
    unit: 'ms',
  },
  firstRowSlowAzureMs: { what: 'first row after the token, Azure 15 s', bar: 1_500, unit: 'ms' },
  largeFirstRowMs: { what: 'large tenant: first row', bar: 150, unit: 'ms' },
  largeFilterScriptP95Ms: { what: 'large tenant: keystroke, script p95', bar: 8, unit: 'ms' },
  largeFilterPaintP95Ms: { what: 'large tenant: keystroke to paint p95', bar: 50, unit: 'ms' },
  workerColdMs: { what: 'cold worker round trip', bar: 20, rival: 29, unit: 'ms' },
  wakesPer8h: { what: 'alarm wakes in 8 h of one activation', bar: 32, rival: 48, unit: '' },
  wakesIdle10min: { what: 'worker wakes in 10 idle minutes', bar: 0, unit: '' },
  portalMainThreadMs: { what: 'main thread added to a portal page', bar: 5, unit: 'ms' },
  heapGrowth200Bytes: { what: 'worker heap over 200 popups', bar: 1_000_000, unit: 'B' },
} as const satisfies Record<string, { what: string; bar: number; rival?: number; unit: string }>;

export type Key = keyof typeof keys;

/** One measured value; the median where it was timed. */
export type Reading = { value: number; p90?: number; note?: string };

export type Readings = Partial<Record<Key, Reading>>;
