import { listed } from '../../utils/i18n/listed';
import { text } from '../../utils/i18n/text';
import type { Surface } from '../../utils/pim/eligibility';

/** The names of surfaces in one phrase. */
export const surfaceNames = (surfaces: Surface[]): string =>
  listed(
    surfaces.map((surface) => text(`surface_${surface}`)),
    'conjunction',
  );
