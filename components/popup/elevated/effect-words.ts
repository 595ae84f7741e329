import { text } from '../../../utils/i18n/text';
import { surfaceTraits } from '../../../utils/pim/surface-traits';
import type { ActiveRow } from './active-rows';

/** Whether an active role works already, and how long that may take where it is slow. */
export function effectWords({ role, elevation }: Pick<ActiveRow, 'role' | 'elevation'>): string[] {
  if (elevation?.effect === 'inEffect') return [text('effect_inEffectSays')];
  if (!role) return [];
  const { saidWhen } = surfaceTraits[role.surface].effect;
  const isSaid = saidWhen === 'untilInEffect' || elevation?.effect === 'notYet';
  return isSaid ? [text(`effect_${role.surface}`)] : [];
}
