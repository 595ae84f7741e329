import { extensionApi } from '../../i18n/extension-api';
import { text } from '../../i18n/text';
import type { Hint } from '../../messages/facts';

/** A time of day as people of the browser's language write it. */
function timeOfDay(ms: number): string {
  const language = extensionApi().i18n.getUILanguage();
  return new Date(ms).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
}

/** What the hint says, and beneath it what its button does. */
export function hintWords(
  hint: NonNullable<Hint>,
  canReload: boolean,
): { says: string; more: string } {
  const { kind, page, role, untilMs } = hint;
  if (kind !== 'active') {
    const says = text(kind === 'needs' ? 'hint_needs' : 'hint_blocked', page, role);
    return { says, more: text('hint_opens') };
  }
  return {
    says:
      untilMs === null
        ? text('hint_active_permanent', role)
        : text('hint_active', role, timeOfDay(untilMs)),
    more: canReload ? text('hint_reload_why') : '',
  };
}
