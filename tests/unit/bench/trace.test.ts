import { describe, expect, it } from 'vitest';
import { readTrace } from '../../bench/timing/trace';

const page = 'https://entra.microsoft.com/emulated/shell.js';
const ours = 'chrome-extension://abc/content-scripts/portal.js';

const thread = (pid: number, name: string) => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid: pid,
  ts: 0,
  args: { name },
});
const slice = (pid: number, name: string, ts: number, us: number, url?: string) => ({
  name,
  ph: 'X',
  pid,
  tid: pid,
  ts,
  // Half of the elapsed time the thread did not run.
  dur: us * 2,
  tdur: us,
  args: { data: { url } },
});
const read = (...traceEvents: object[]) => readTrace(JSON.stringify({ traceEvents }));
const renderer = thread(1, 'CrRendererMain');
const pageScript = slice(1, 'EvaluateScript', 0, 100, page);

describe('The time of a traced page', () => {
  it('is the time in which its tasks ran, not the time in which they waited', () => {
    expect(read(renderer, pageScript, slice(1, 'RunTask', 0, 4_000)).tasksMs).toBe(4);
  });

  it('counts a task inside another once', () => {
    const outer = slice(1, 'RunTask', 0, 4_000);
    const inner = slice(1, 'ThreadControllerImpl::RunTask', 10, 3_000);
    expect(read(renderer, pageScript, inner, outer).tasksMs).toBe(4);
  });

  it("names the extension's part: its start and its callbacks, none of them twice", () => {
    const start = slice(1, 'EvaluateScript', 1_000, 2_000, ours);
    const within = slice(1, 'FunctionCall', 1_100, 500, ours);
    const later = slice(1, 'FunctionCall', 9_000, 250, ours);
    expect(read(renderer, pageScript, later, within, start).extensionMs).toBe(2.25);
  });

  it("leaves out the extension's own pages and other threads", () => {
    const popup = [thread(2, 'CrRendererMain'), slice(2, 'EvaluateScript', 0, 5_000, ours)];
    const helper = [thread(3, 'ThreadPool'), slice(3, 'FunctionCall', 0, 5_000, page)];
    expect(read(renderer, pageScript, ...popup, ...helper)).toEqual({ tasksMs: 0, extensionMs: 0 });
  });
});
