import { useSignal } from '@preact/signals';
import { text } from '../../utils/i18n/text';

type CopyButtonProps = {
  value: string;
  /** What the button says; absent: *Copy*. */
  label?: string;
  /** What tells it from other buttons with this label. */
  about?: string | undefined;
  class?: string;
  /** Puts a text on the clipboard; false when the browser refused. */
  onCopy: (value: string) => Promise<boolean>;
};

/** Copies a text, and says beside the button what came of it. */
export function CopyButton({ value, about, onCopy, ...props }: CopyButtonProps) {
  /** What was copied, and whether that worked: another text is not copied yet. */
  const copied = useSignal<{ value: string; worked: boolean } | undefined>(undefined);
  const label = props.label ?? text('welcome_copy');
  const outcome = copied.value?.value === value ? copied.value : undefined;
  return (
    <>
      <button
        type="button"
        class={props.class ?? ''}
        aria-label={about ? text('action_for', label, about) : undefined}
        onClick={async () => {
          copied.value = { value, worked: await onCopy(value) };
        }}
      >
        {label}
      </button>
      <span role="status" class="copied">
        {outcome && text(outcome.worked ? 'welcome_copied' : 'welcome_copyFailed')}
      </span>
    </>
  );
}
