import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { formatTime } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { MINUTE_MS } from '../../../utils/pim/duration';
import type { PimError } from '../../../utils/pim/error';
import { ErrorNote } from '../../shared/error-note';
import { Icon } from '../../shared/icon';
import { activeName, rowNames } from '../../shared/names';
import { RoleNames } from '../../shared/role-names';
import type { Clock } from '../clock';
import { Countdown, CountdownBar } from './countdown';
import type { ActiveRow as Row } from './elevated-rows';

/** From here on a row offers its renewal. */
const RENEW_FROM_MS = 15 * MINUTE_MS;

type ActiveRowProps = {
  row: Row;
  clock: Clock;
  /** End was clicked, and the snapshot does not say so yet. */
  asked: boolean;
  error: PimError | undefined;
  /** Whether one click may ask for a renewal. */
  oneClick: boolean;
  open: boolean;
  onToggle: () => void;
  onRenew: (wanted: boolean) => void;
  onEnd: () => void;
  /** The details, when they are open. */
  children?: ComponentChildren;
};

/** A role that holds now: until when, how long still, and the ways to renew and to end it. */
export function ActiveRow({ row, clock, asked, error, children, ...of }: ActiveRowProps) {
  const nowMs = clock.nowMs.peek();
  const late = useComputed(() => row.endsAtMs - clock.nowMs.value <= RENEW_FROM_MS);
  const { name, where } = row.role
    ? rowNames(row.role)
    : { name: row.roleName, where: row.scopeName };
  const { mark } = row;
  const full = activeName(row);
  const ending = asked || row.elevation?.state === 'ending';
  const queuedAtMs = row.elevation?.state === 'ending' ? row.elevation.notBeforeMs : null;
  const failure = error ?? row.elevation?.error ?? undefined;
  const { renews } = row;
  const ends = formatTime(row.endsAtMs, nowMs);
  const offered = late.value && (renews || (of.oneClick && row.mayRenew));
  const names = (
    <RoleNames name={name} marks={[where, mark]}>
      {ending ? (
        endingWords(queuedAtMs, nowMs)
      ) : (
        <>
          <Countdown {...row} clock={clock} />
          <span class="until">{text(renews ? 'renews' : 'until', ends)}</span>
          {row.asOfMs !== undefined && (
            <span class="until">{text('asOf', formatTime(row.asOfMs, nowMs))}</span>
          )}
          {!offered && !renews && <Effect elevation={row.elevation} />}
        </>
      )}
    </RoleNames>
  );
  return (
    <li class="row" data-state={ending ? 'ending' : 'active'} data-open={of.open}>
      <div class="row-main">
        <span class="dot" />
        {row.live ? (
          <button type="button" class="row-toggle" aria-expanded={of.open} onClick={of.onToggle}>
            <Icon name="chevron" />
            {names}
          </button>
        ) : (
          names
        )}
        {!ending && offered && (
          <button
            type="button"
            aria-label={text(renews ? 'renewNot_role' : 'renew_role', full)}
            onClick={() => of.onRenew(!renews)}
          >
            {text(renews ? 'renewNot' : 'renew')}
          </button>
        )}
        {row.live && !ending && (
          <button type="button" onClick={of.onEnd} aria-label={text('end_role', full)}>
            {text('end')}
          </button>
        )}
      </div>
      <CountdownBar {...row} name={full} clock={clock} />
      {children}
      {failure && <ErrorNote error={failure} account={row.label} about={full} />}
    </li>
  );
}

/** Whether it works already, where that is known. */
function Effect({ elevation }: Pick<Row, 'elevation'>) {
  if (elevation?.effect !== 'notYet' && elevation?.effect !== 'inEffect') return null;
  return <span class="until">{text(`effect_${elevation.effect}`)}</span>;
}

/** PIM refuses to end a role in its first five minutes: the end is queued and says when. */
function endingWords(queuedAtMs: number | null, nowMs: number): string {
  if (queuedAtMs === null || queuedAtMs <= nowMs) return text('ending');
  return text('ending_queued', formatTime(queuedAtMs, nowMs));
}
