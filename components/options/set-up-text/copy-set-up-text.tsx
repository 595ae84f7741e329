import { useSignal } from '@preact/signals';
import { text } from '../../../utils/i18n/text';
import type { Registration } from '../../../utils/settings/registration';
import { setUpText } from '../../../utils/settings/set-up-text';

type CopySetUpTextProps = {
  /** The applications that are in effect. */
  inEffect: Registration[];
  onCopy: (text: string) => Promise<boolean>;
};

/** Copies what is in effect, the organization's applications too, for another browser or person. */
export function CopySetUpText({ inEffect, onCopy }: CopySetUpTextProps) {
  const said = useSignal('');
  async function copy(): Promise<void> {
    said.value = text(
      (await onCopy(setUpText(inEffect))) ? 'report_copied' : 'options_setUpTextCopyFailed',
    );
  }
  return (
    <div class="page-save">
      <button type="button" aria-describedby="set-up-text-copy-help" onClick={() => void copy()}>
        {text('options_setUpTextCopy')}
      </button>
      <p role="status" class="outcome-saved">
        {said.value}
      </p>
      <p id="set-up-text-copy-help" class="sub">
        {text('options_setUpTextCopySays')}
      </p>
    </div>
  );
}
