import type { Elevation } from '../../utils/pim/elevation/elevation';

/** The key an elevation shares with its eligibility and with the assignment it makes. */
export function elevationKey(elevation: Pick<Elevation, 'eligibility'>): string {
  return elevation.eligibility.key;
}
