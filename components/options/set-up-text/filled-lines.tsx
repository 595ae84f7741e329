import { separator } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import type { Filled } from './fill-in';

/** What became of a set-up text, application by application: whoever saves it should know which. */
export function FilledLines({ filled }: { filled: Filled[] }) {
  return (
    <ul class="filled-lines">
      {filled.map((line) => (
        <li key={line.registration.tenant}>{words(line)}</li>
      ))}
    </ul>
  );
}

function words({ registration, became, before = '', moved }: Filled): string {
  const { tenant, clientId, cloud } = registration;
  const parts = [
    text('options_setUpTextLine', tenant, clientId),
    ...(cloud === 'global' ? [] : [text(`options_cloud_${cloud}`)]),
    text(`options_setUpText_${became}`, before),
    ...(moved ? [text('options_setUpTextMoved', moved)] : []),
  ];
  return parts.join(separator());
}
