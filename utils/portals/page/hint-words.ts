import { extensionApi } from '../../i18n/extension-api';
import { text } from '../../i18n/text';
import type { Hint } from '../../messages/facts';

/** A time of day as people of the browser's language write it. */
function timeOfDay(ms: number): string {
  const language = extensionApi().i18n.getUILanguage();
  return new Date(ms).toLocaleTimeString(language, { hour: 'numeric', minute: '2-digit' });
}

/** What the hint says, and beneath it what its button does or what else to do. */
export function hintWords(
  { kind, page, role, untilMs }: NonNullable<Hint>,
  canReload: boolean,
): { says: string; more: string } {
  switch (kind) {
    case 'needs':
      return { says: text('hint_needs', page, role), more: text('hint_opens') };
    case 'blocked':
      return { says: text('hint_blocked', page, role), more: text('hint_opens') };
    case 'active':
      return {
        says:
          untilMs === null
            ? text('hint_active_permanent', role)
            : text('hint_active', role, timeOfDay(untilMs)),
        more: canReload ? text('hint_reload_why') : '',
      };
    case 'someoneElse':
      return { says: text('hint_still', role), more: text('hint_someoneElse', page) };
    case 'signOut':
      return { says: text('hint_still', role), more: text('hint_signOut', page) };
    case 'slow':
      return { says: text('hint_still', role), more: text('hint_slow', page) };
  }
}
