/** Ids and scopes of the world are compared in either case (contract §0). */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
