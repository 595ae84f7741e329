import type { Tenant } from '../world';
import type { Holding } from '../world-schedules';
import { directoryStore } from './directory/store';
import { groupStore } from './groups/store';
import type { ScheduleStore } from './schedules/store';

/** Calls a function with the store of each surface that Graph serves. @returns what it returned */
export function mapStores<T>(
  tenant: Tenant,
  visit: <H extends Holding>(store: ScheduleStore<H>) => T,
): T[] {
  return [visit(directoryStore(tenant)), visit(groupStore(tenant))];
}
