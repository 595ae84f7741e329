import { text } from '../../utils/i18n/text';
import type { ActiveRow } from './elevated-rows';

/** Whether an active role works already, and how long that may take where it is slow. */
export function effectWords({ role, elevation }: Pick<ActiveRow, 'role' | 'elevation'>): string[] {
  if (elevation?.effect === 'inEffect') return [text('effect_inEffectSays')];
  if (role?.surface === 'groups') return [text('effect_groups')];
  if (role?.surface === 'azure') return [text('effect_azure')];
  return elevation?.effect === 'notYet' ? [text('effect_directory')] : [];
}
