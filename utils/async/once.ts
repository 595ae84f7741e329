/**
 * Runs a task the first time it is called and keeps what comes of it for all later calls. A run that
 * failed is not kept: the next call tries again.
 */
export function createOnce<T>(run: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;

  return () => {
    kept ??= run().catch((cause) => {
      kept = undefined;
      throw cause;
    });
    return kept;
  };
}
