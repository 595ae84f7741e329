import { text } from '../../utils/i18n/text';
import type { ActiveRow } from './elevated-rows';

/** Whether an active role works already, and how long that may take where it is slow. */
export function effectWords({ role, item }: Pick<ActiveRow, 'role' | 'item'>): string[] {
  if (item?.effect === 'inEffect') return [text('effect_inEffectSays')];
  if (role?.surface === 'groups') return [text('effect_groups')];
  if (role?.surface === 'azure') return [text('effect_azure')];
  return item?.effect === 'notYet' ? [text('effect_directory')] : [];
}
