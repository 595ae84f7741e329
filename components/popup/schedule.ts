/** Runs something after a while. @returns takes it back */
export type Schedule = (run: () => void, ms: number) => () => void;

/** A schedule by the browser's timers. */
export const schedule: Schedule = (run, ms) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};
