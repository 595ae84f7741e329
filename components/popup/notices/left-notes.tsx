import { text } from '../../../utils/i18n/text';
import type { Left } from '../../../utils/snapshot/shape';
import type { Clock } from '../clock';
import { leftWords } from './left-words';

type LeftNotesProps = { all: Left[]; clock: Clock; onDismiss: () => void };

/** What an account left behind at Microsoft when it signed out: nothing else here shows it any more. */
export function LeftNotes({ all, clock, onDismiss }: LeftNotesProps) {
  const nowMs = clock.nowMs.value;
  const going = all.filter(({ untilMs }) => untilMs > nowMs);
  if (going.length === 0) return null;
  return (
    <div class="note note-warn" role="status">
      {going.map((left) => {
        const { said, next } = leftWords(left, nowMs);
        return (
          <p key={said}>
            <bdi class="note-said">{said}</bdi> {next}
          </p>
        );
      })}
      <div class="note-actions">
        <button type="button" onClick={onDismiss}>
          {text('left_dismiss')}
        </button>
      </div>
    </div>
  );
}
