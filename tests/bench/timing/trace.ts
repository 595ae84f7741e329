/** One slice of work in a trace, in microseconds. */
type Slice = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** The time that the thread was running, without the time that other processes took. */
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
};

/** What the main threads of a traced page did, in milliseconds of their own running time. */
export type MainThread = {
  /** All tasks in the processes that ran the page's own scripts. */
  tasksMs: number;
  /** The part of it inside scripts of an extension: compiled, run, and called back. */
  extensionMs: number;
};

/** Reads a trace of the categories `toplevel`, `devtools.timeline` and `v8`. */
export function readTrace(json: string): MainThread {
  const { traceEvents } = JSON.parse(json) as { traceEvents: Slice[] };
  const names = traceEvents.filter(({ name }) => name === 'thread_name');
  const main = new Set(names.filter(isRendererMain).map(threadOf));
  const slices = traceEvents.filter((slice) => slice.ph === 'X' && main.has(threadOf(slice)));
  const scripts = slices.filter(({ name }) => /^(EvaluateScript|FunctionCall)$/.test(name));
  const pages = new Set(scripts.filter(startsWith('https://')).map(threadOf));
  return {
    tasksMs: outermostMs(
      slices.filter((slice) => pages.has(threadOf(slice)) && slice.name.endsWith('RunTask')),
    ),
    extensionMs: outermostMs(
      scripts.filter(
        (slice) => pages.has(threadOf(slice)) && startsWith('chrome-extension://')(slice),
      ),
    ),
  };
}

const threadOf = ({ pid, tid }: Slice): string => `${pid}/${tid}`;
const isRendererMain = ({ args }: Slice): boolean => args?.name === 'CrRendererMain';
const startsWith =
  (origin: string) =>
  ({ args }: Slice): boolean =>
    args?.data?.url?.startsWith(origin) ?? false;

/** The total time of slices, without those inside another slice of the same thread. */
function outermostMs(slices: Slice[]): number {
  const endOf = new Map<string, number>();
  let totalUs = 0;
  for (const slice of slices.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const { ts, dur = 0, tdur = 0 } = slice;
    if (ts < (endOf.get(threadOf(slice)) ?? 0)) continue;
    endOf.set(threadOf(slice), ts + dur);
    totalUs += tdur;
  }
  return totalUs / 1_000;
}
