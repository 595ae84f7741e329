import type { Tenant } from '../world';
import { directoryBooks } from './directory/books';
import { groupBooks } from './groups/books';
import type { Books, Holder } from './schedules/books';

/** Looks into the books of every surface that Graph serves. */
export function eachBooks<T>(tenant: Tenant, visit: <H extends Holder>(books: Books<H>) => T): T[] {
  return [visit(directoryBooks(tenant)), visit(groupBooks(tenant))];
}
