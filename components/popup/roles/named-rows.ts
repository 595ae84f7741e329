import { compare, inOrder } from '../../../utils/i18n/compare';
import type { Eligibility, Scope } from '../../../utils/pim/eligibility';
import { isGuid } from '../../../utils/pim/is-guid';
import { namesInPath } from '../../../utils/pim/scope-path';
import { roleName, scopeName } from '../../shared/names';

/** An eligibility with what sorting and filtering look at. */
export type NamedRow = {
  eligibility: Eligibility;
  roleName: string;
  scopeName: string;
  /** Both names, and those of what the scope is in, folded. */
  folded: string;
  /** GUIDs in the id of the scope, folded. */
  ids: string[];
};

const made = new WeakMap<Eligibility[], NamedRow[]>();

/**
 * One account's rows by name. They are worked out once for a list and kept as long as it is: names of
 * thousands of rows are neither sorted nor folded anew when an elevation moves on or a key is pressed.
 */
export function namedRows(eligibilities: Eligibility[]): NamedRow[] {
  const known = made.get(eligibilities);
  if (known) return known;
  const rows = eligibilities.map((eligibility): NamedRow => {
    const role = roleName(eligibility.role);
    const scope = scopeName(eligibility.scope);
    const { ids, names } = placesOf(eligibility.scope);
    const folded = fold(`${role} ${scope} ${names}`);
    return { eligibility, roleName: role, scopeName: scope, folded, ids };
  });
  rows.sort(byName);
  made.set(eligibilities, rows);
  return rows;
}

/** What a scope is in is found too, shown or not; ids apart, for they begin with any two letters. */
function placesOf(scope: Scope): { ids: string[]; names: string } {
  const inPath = namesInPath(scope);
  const names = [...inPath.filter((name) => !isGuid(name)), scope.parent ?? ''];
  return { ids: inPath.filter(isGuid).map(fold), names: `${names.join(' ')} ` };
}

/** Compares by role, then by scope; `rg-9` comes before `rg-10`. */
function byName(a: NamedRow, b: NamedRow): number {
  return (
    compare(a.roleName, b.roleName) ||
    compare(a.scopeName, b.scopeName) ||
    inOrder(a.eligibility.key, b.eligibility.key)
  );
}

/** Folds case and accents away, so that `prive` finds *Privé*. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return /[^ -~]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
}
