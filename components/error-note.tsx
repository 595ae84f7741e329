import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../utils/i18n/text';
import type { PimError } from '../utils/pim/error';
import { errorWords } from './model/error-words';

/** What went wrong and what to do, with the service's own words where ours say little. */
export function ErrorNote(props: { error: PimError; children?: ComponentChildren }) {
  const { said, next, service, id } = errorWords(props.error);
  return (
    <div class="note note-bad" role="alert">
      <p class="note-said">{said}</p>
      <p>{next}</p>
      {service && <p class="note-service">{service}</p>}
      {id && <p class="note-id">{id}</p>}
      {(id || props.children) && (
        <div class="note-actions">
          {props.children}
          {id && <CopyButton details={[said, service, id].filter(Boolean).join('\n')} />}
        </div>
      )}
    </div>
  );
}

/** What a bug report or a support case needs, for the clipboard. */
function CopyButton({ details }: { details: string }) {
  const copied = useSignal(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(details);
    copied.value = true;
  }
  return (
    <button type="button" class="subtle" onClick={() => void copy()}>
      {text(copied.value ? 'error_copied' : 'error_copy')}
    </button>
  );
}
