/** Ids and scopes are compared without regard to case (contract §0). */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
