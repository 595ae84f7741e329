import { useComputed } from '@preact/signals';
import { formatDuration } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { usePopup } from '../popup-context';

type CountdownProps = { startsAtMs: number | null; endsAtMs: number };

/** How long a role still holds. The text is bound to the clock: a tick redraws nothing else. */
export function Countdown({ endsAtMs }: Pick<CountdownProps, 'endsAtMs'>) {
  const { clock } = usePopup();
  const label = useComputed(() => {
    const remainingMs = endsAtMs - clock.nowMs.value;
    return remainingMs > 0
      ? text('countdown_left', formatDuration(remainingMs, 'short'))
      : text('countdown_over');
  });
  return <span class="countdown">{label}</span>;
}

/** The same as a bar, for the eye; the text says it for everybody. */
export function CountdownBar({ name, startsAtMs, endsAtMs }: CountdownProps & { name: string }) {
  const { clock } = usePopup();
  const remainingMs = useComputed(() => Math.max(0, endsAtMs - clock.nowMs.value));
  if (startsAtMs === null || endsAtMs <= startsAtMs) return null;
  return (
    <progress
      class="bar"
      max={endsAtMs - startsAtMs}
      value={remainingMs}
      aria-label={text('action_for', text('countdown_label'), name)}
    />
  );
}
