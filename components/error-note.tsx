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
      {service && <p class="note-service">{text('error_serviceSaid', service)}</p>}
      {id && <p class="note-id">{id}</p>}
      {props.children && <div class="note-actions">{props.children}</div>}
    </div>
  );
}
