import { useComputed } from '@preact/signals';
import { formatTime } from '../../../utils/i18n/format';
import { separator } from '../../../utils/i18n/joined';
import { text } from '../../../utils/i18n/text';
import { MINUTE_MS } from '../../../utils/pim/duration';
import { ErrorNote } from '../../shared/error-note';
import { Icon } from '../../shared/icon';
import { activeName, rowNames } from '../../shared/names';
import { nextSteps } from '../../shared/next-steps';
import { RoleNames } from '../../shared/role-names';
import { lazyPart } from '../lazy-part';
import { isWayOut, WaysOut } from '../next-step-button';
import { usePopup } from '../popup-context';
import type { ActiveRow as Row } from './active-rows';
import { Countdown, CountdownBar } from './countdown';

const ActiveDetails = lazyPart(() =>
  import('./active-details').then((module) => module.ActiveDetails),
);

/** From here on a row offers its renewal. */
const RENEW_FROM_MS = 15 * MINUTE_MS;

/** A role that holds now: until when, how long still, and the ways to renew and to end it. */
export function ActiveRow({ row }: { row: Row }) {
  const { state, actions, clock } = usePopup();
  const { key, accountTag, renews } = row;
  const nowMs = clock.nowMs.peek();
  const endsSoon = useComputed(() => row.endsAtMs - clock.nowMs.value <= RENEW_FROM_MS);
  const { name, where } = row.role
    ? rowNames(row.role)
    : { name: row.roleName, where: row.scopeName };
  const full = activeName(row);
  const open = state.isOpen(key, 'elevated');
  // End was clicked, and the snapshot may not say so yet.
  const ending = state.stopping.value.has(key) || row.elevation?.state === 'ending';
  const queuedAtMs = row.elevation?.state === 'ending' ? row.elevation.notBeforeMs : null;
  const failure = actions.errorFor(key) ?? row.elevation?.error ?? undefined;
  const waysOut = failure ? nextSteps[failure.code].filter(isWayOut) : [];
  const ends = formatTime(row.endsAtMs, nowMs);
  const oneClick = state.view.value?.overview?.oneClick === 'standard';
  const offersRenewal = endsSoon.value && (renews || (oneClick && row.mayRenew));
  const names = (
    <RoleNames name={name} details={[where, accountTag]}>
      {ending ? (
        endingWords(queuedAtMs, nowMs)
      ) : (
        <>
          <Countdown endsAtMs={row.endsAtMs} />
          <More words={text(renews ? 'renews' : 'until', ends)} />
          {row.asOfMs !== undefined && <More words={text('asOf', formatTime(row.asOfMs, nowMs))} />}
          {!offersRenewal && !renews && <Effect elevation={row.elevation} />}
        </>
      )}
    </RoleNames>
  );
  return (
    <li class="row" data-state={ending ? 'ending' : 'active'} data-open={open}>
      <div class="row-main">
        <span class="dot" />
        {row.live ? (
          <button
            type="button"
            class="row-toggle"
            aria-expanded={open}
            onClick={() => actions.toggleForm(key, 'elevated')}
          >
            <Icon name="chevron" size={16} class="row-chevron" />
            {names}
          </button>
        ) : (
          names
        )}
        {!ending && offersRenewal && (
          <button
            type="button"
            aria-label={text(renews ? 'renewNot_role' : 'renew_role', full)}
            onClick={() => actions.renew(key, !renews)}
          >
            {text(renews ? 'renewNot' : 'renew')}
          </button>
        )}
        {row.live && !ending && (
          <button
            type="button"
            aria-label={text('end_role', full)}
            onClick={() => actions.end(key)}
          >
            {text('end')}
          </button>
        )}
      </div>
      <CountdownBar startsAtMs={row.startsAtMs} endsAtMs={row.endsAtMs} name={full} />
      {open && <ActiveDetails row={row} />}
      {failure && (
        <ErrorNote class="row-note" error={failure} account={row.label} about={full} nowMs={nowMs}>
          {row.role && waysOut.length > 0 && (
            <WaysOut steps={waysOut} about={full} role={{ ...row.role, account: row.account }} />
          )}
        </ErrorNote>
      )}
    </li>
  );
}

/** Whether it works already, where that is known. */
function Effect({ elevation }: Pick<Row, 'elevation'>) {
  if (elevation?.effect !== 'notYet' && elevation?.effect !== 'inEffect') return null;
  return <More words={text(`effect_${elevation.effect}`)} />;
}

/** One more thing to say beside the countdown. */
function More({ words }: { words: string }) {
  return (
    <span>
      {separator()}
      {words}
    </span>
  );
}

/** PIM refuses to end a role in its first five minutes: the end is queued and says when. */
function endingWords(queuedAtMs: number | null, nowMs: number): string {
  if (queuedAtMs === null || queuedAtMs <= nowMs) return text('ending');
  return text('ending_queued', formatTime(queuedAtMs, nowMs));
}
