/** Runs something after a while. @returns takes it back */
export function later(run: () => void, ms: number): () => void {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
}
