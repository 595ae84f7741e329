/** Why a value does not fit: what was wanted, and where in the value. */
export class Fault {
  constructor(
    readonly wanted: string,
    readonly path: readonly string[] = [],
  ) {}

  /** The same, seen from the value that holds this one. */
  in(key: string): Fault {
    return new Fault(this.wanted, [key, ...this.path]);
  }
}
