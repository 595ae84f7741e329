import { centers } from '../centers/centers';
import type { Carried } from '../roles/role-fit';
import type { Location } from './location';

/** What of a page's place decides which roles help there. */
export type Where = {
  /** The Azure resource the page is about. */
  armId: string | null;
  /** What comes through a group takes hours to count here. */
  slowGroups: boolean;
  carried: Carried;
};

/** The Azure resource a place is about, in lower case. */
export function armIdOf({ place }: Pick<Location, 'place'>): string | null {
  return place.kind === 'resource' || place.kind === 'blade' ? place.armId : null;
}

/** @param carried what groups and custom roles stand for */
export function whereOf(location: Location, carried: Carried): Where {
  const slowGroups = centers[location.portal].slowGroups === true;
  return { armId: armIdOf(location), slowGroups, carried };
}
