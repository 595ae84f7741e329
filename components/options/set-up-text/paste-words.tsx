import { plural } from '../../../utils/i18n/plural';
import { text } from '../../../utils/i18n/text';
import { FilledLines } from './filled-lines';
import type { Found } from './use-paste';

/** What a pasted text filled in, and what of it could not be read. */
export function PasteWords({ filled, unread }: Found) {
  if (filled.length === 0 && unread === 0) return <p>{text('options_setUpTextNone')}</p>;
  const isNew = filled.some(({ became }) => ['filled', 'added', 'replaced'].includes(became));
  return (
    <div class={`note ${isNew ? 'note-warn' : 'note-calm'}`}>
      {filled.length > 0 && (
        <>
          <p>{text(isNew ? 'options_setUpTextFilled' : 'options_setUpTextNothingNew')}</p>
          <FilledLines filled={filled} />
        </>
      )}
      {isNew && <p class="note-said">{text('options_setUpTextTrust')}</p>}
      {unread > 0 && <p>{plural('options_setUpTextUnread', unread)}</p>}
    </div>
  );
}
