import { text } from '../../../utils/i18n/text';
import { usePopup } from '../popup-context';
import { outstandingWords } from './outstanding-words';

/** What an account left behind at Microsoft when it signed out: nothing else here shows it any more. */
export function OutstandingNotes() {
  const { state, actions, clock } = usePopup();
  const nowMs = clock.nowMs.value;
  const shown = state.view.value?.overview?.outstanding ?? [];
  const goingOn = shown.filter(({ untilMs }) => untilMs > nowMs);
  if (goingOn.length === 0) return null;
  return (
    <div class="note note-warn notice" role="status">
      {goingOn.map((each) => {
        const { said, next } = outstandingWords(each, nowMs);
        return (
          <p key={said}>
            <bdi class="note-said">{said}</bdi> {next}
          </p>
        );
      })}
      <div class="note-actions">
        <button type="button" onClick={actions.dismissOutstanding}>
          {text('outstanding_dismiss')}
        </button>
      </div>
    </div>
  );
}
