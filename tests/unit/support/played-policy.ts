/** Managed policy that a test sets, damages and changes while everything runs. */
export function createPlayedPolicy(begins: Record<string, unknown> | Error = {}) {
  let listener = (): void => undefined;
  const policy = {
    /** What is managed; an error: it cannot be read. */
    values: begins,
    /** Called at each read. */
    counted: (): void => undefined,
    /** What a read waits for: a browser that starts takes seconds to load policy. */
    loading: Promise.resolve(),
    async read(): Promise<Record<string, unknown>> {
      policy.counted();
      await policy.loading;
      if (policy.values instanceof Error) throw policy.values;
      return structuredClone(policy.values);
    },
    onChanged(called: () => void): void {
      listener = called;
    },
    /** The organisation sets something else, and the browser says so. */
    set(changed: Record<string, unknown> | Error): void {
      policy.values = changed;
      listener();
    },
  };
  return policy;
}
