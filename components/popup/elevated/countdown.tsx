import { useComputed } from '@preact/signals';
import { formatDuration } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import type { Clock } from '../clock';

type CountdownProps = { startsAtMs: number | null; endsAtMs: number; clock: Clock };

/** How long a role still holds. The text is bound to the clock: a tick redraws nothing else. */
export function Countdown({ endsAtMs, clock }: CountdownProps) {
  const label = useComputed(() => {
    const left = endsAtMs - clock.nowMs.value;
    return left > 0
      ? text('countdown_left', formatDuration(left, 'short'))
      : text('countdown_over');
  });
  return <span class="countdown">{label}</span>;
}

/** The same as a bar, for the eye; the text says it for everybody. */
export function CountdownBar({
  name,
  startsAtMs,
  endsAtMs,
  clock,
}: CountdownProps & { name: string }) {
  const left = useComputed(() => Math.max(0, endsAtMs - clock.nowMs.value));
  if (startsAtMs === null || endsAtMs <= startsAtMs) return null;
  return (
    <progress
      class="bar"
      max={endsAtMs - startsAtMs}
      value={left}
      aria-label={text('action_for', text('countdown_label'), name)}
    />
  );
}
