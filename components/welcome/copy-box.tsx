import { text } from '../../utils/i18n/text';
import { CopyButton } from '../shared/copy-button';

/** So many lines are shown at once. */
const MOST_ROWS = 16;
/** So many more rows it takes to show words whose long lines break. */
const BROKEN_ROWS = 4;

type CopyBoxProps = {
  /** Its accessible name. */
  name: string;
  value: string;
  /** What the button says; absent: *Copy*. */
  label?: string;
  /** Words to read, and no code: its lines break. */
  isProse?: boolean;
  onCopy: (value: string) => Promise<boolean>;
};

/** A text to take along, as it is. */
export function CopyBox({ name, value, label, isProse, onCopy }: CopyBoxProps) {
  return (
    <>
      <textarea
        class={isProse ? 'command prose' : 'command'}
        readOnly
        spellcheck={false}
        rows={Math.min(MOST_ROWS, value.split('\n').length + (isProse ? BROKEN_ROWS : 1))}
        aria-label={name}
        value={value}
      />
      <div class="page-save">
        <CopyButton
          class="primary"
          value={value}
          label={label ?? text('welcome_copy')}
          onCopy={onCopy}
        />
      </div>
    </>
  );
}
