import { shownLanguage } from '../../i18n/shown-language';
import { text } from '../../i18n/text';
import type { Spoken } from '../../messages/facts';

/** What a page says once its extension was updated: from then on it can ask for no words. */
export function updatedWords(): Spoken {
  const says = text('hint_updated');
  return {
    ...{ kind: 'updated', says, more: '', open: '', updated: says },
    ...shownLanguage(),
    label: text('hint_label'),
    reload: text('hint_reload'),
    reloadWhy: text('hint_reload_why'),
    dismiss: text('hint_dismiss'),
  };
}
