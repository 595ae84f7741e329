/** A clock that runs with real time and can be moved ahead, in milliseconds. */
export type Clock = {
  now: () => number;
  advance: (ms: number) => void;
  /** Back to real time. */
  reset: () => void;
};

/** Makes the emulator's clock. `realNow` in milliseconds. */
export function createClock(realNow: () => number = Date.now): Clock {
  let offsetMs = 0;
  return {
    now: () => realNow() + offsetMs,
    advance: (ms) => {
      offsetMs += ms;
    },
    reset: () => {
      offsetMs = 0;
    },
  };
}
