import { useSignal } from '@preact/signals';
import { plural } from '../../utils/i18n/plural';
import { type TextKey, text } from '../../utils/i18n/text';

/** The records of which something can be lost: those that have a text for it. */
type RecordName = TextKey extends infer Key
  ? Key extends `options_lost_${infer Name}`
    ? Name
    : never
  : never;

/** What of a record on disk could not be read. */
export type RecordLoss = {
  record: RecordName;
  /** How many parts of it could not be read in full; null: nothing of it could be read. */
  lost: number | null;
  /** A later version wrote it, and knew more. */
  isLater: boolean;
};

type LossNoteProps = {
  losses: RecordLoss[];
  /** Copies what could not be read, as it is. @returns whether it could be copied */
  onCopy: () => Promise<boolean>;
  onRemove: () => void;
};

/** What could not be read of what Uplift keeps, and what to do about it: a sentence each. */
export function LossNote({ losses, onCopy, onRemove }: LossNoteProps) {
  const copyWords = useSignal('');
  const isConfirming = useSignal(false);
  if (losses.length === 0) return null;

  async function copy(): Promise<void> {
    copyWords.value = text((await onCopy()) ? 'report_copied' : 'history_copyFailed');
  }

  function setConfirming(confirming: boolean): void {
    isConfirming.value = confirming;
    copyWords.value = '';
  }

  return (
    <section class="note note-warn" aria-label={text('options_lost')}>
      <p class="note-said">{text('options_lost')}</p>
      <ul>
        {losses.map((loss) => (
          <li key={loss.record}>
            {[text(`options_lost_${loss.record}`), ...countWords(loss)].join(' ')}
          </li>
        ))}
      </ul>
      <p>{text('options_lostKept')}</p>
      <div class="note-actions">
        {isConfirming.value ? (
          <>
            <p>{text('options_lostSure')}</p>
            <button type="button" onClick={onRemove}>
              {text('options_lostRemoveNow')}
            </button>
            <button type="button" class="subtle" onClick={() => setConfirming(false)}>
              {text('options_lostKeep')}
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={() => void copy()}>
              {text('options_lostCopy')}
            </button>
            <button type="button" class="subtle" onClick={() => setConfirming(true)}>
              {text('options_lostRemove')}
            </button>
          </>
        )}
        <p role="status">{copyWords.value}</p>
      </div>
    </section>
  );
}

function countWords({ lost, isLater }: RecordLoss): string[] {
  const count = lost === null ? text('options_lostAll') : plural('options_lostCount', lost);
  return [...(lost === 0 ? [] : [count]), ...(isLater ? [text('options_lostLater')] : [])];
}
