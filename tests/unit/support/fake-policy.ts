/** Managed policy that a test sets, damages and changes while everything runs. */
export function createFakePolicy(initial: Record<string, unknown> | Error = {}) {
  let listener = (): void => undefined;
  const policy = {
    /** The managed values; an error: they cannot be read. */
    values: initial,
    onRead: (): void => undefined,
    /** Each read waits for this: a browser that starts takes seconds to load policy. */
    loading: Promise.resolve(),
    async read(): Promise<Record<string, unknown>> {
      policy.onRead();
      await policy.loading;
      if (policy.values instanceof Error) throw policy.values;
      return structuredClone(policy.values);
    },
    onChanged(onChange: () => void): void {
      listener = onChange;
    },
    /** Changes the managed values, and notifies the listener as the browser does. */
    set(changed: Record<string, unknown> | Error): void {
      policy.values = changed;
      listener();
    },
  };
  return policy;
}
