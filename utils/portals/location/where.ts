import type { Carried } from '../roles/role-fit';
import type { Location, Portal } from './location';

/** What of a page's place decides which roles help there. */
export type Where = {
  /** The Azure resource the page is about. */
  armId: string | null;
  /** What comes through a group takes hours to count here. */
  slowGroups: boolean;
  carried: Carried;
};

/** Portals whose services learn of group members late: SharePoint up to a day (Microsoft's words). */
const slow: Portal[] = ['exchange', 'sharepoint', 'purview'];

/** The Azure resource a place is about, in lower case. */
export function armIdOf({ place }: Pick<Location, 'place'>): string | null {
  return place.kind === 'resource' || place.kind === 'blade' ? place.armId : null;
}

export function whereOf(location: Location, carried: Carried): Where {
  return { armId: armIdOf(location), slowGroups: slow.includes(location.portal), carried };
}
