import { formatTime } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import type { PimError } from '../../utils/pim/error';
import { ErrorNote } from '../error-note';
import type { ActiveRow as Row } from '../model/elevated-rows';
import { rowNames } from '../model/names';
import type { Clock } from './clock';
import { Countdown, CountdownBar } from './countdown';
import { RoleNames } from './role-names';

type ActiveRowProps = {
  row: Row;
  mark: string | undefined;
  clock: Clock;
  /** End was clicked, and the snapshot does not say so yet. */
  asked: boolean;
  error: PimError | undefined;
  onEnd: () => void;
};

/** A role that holds now: until when, how long still, and the way to end it. */
export function ActiveRow({ row, mark, clock, asked, error, onEnd }: ActiveRowProps) {
  const nowMs = clock.nowMs.peek();
  const { name, where } = row.role
    ? rowNames(row.role)
    : { name: row.roleName, where: row.scopeName };
  const ending = asked || row.item?.state === 'ending';
  const queuedAtMs = row.item?.state === 'ending' ? row.item.notBeforeMs : null;
  const failure = error ?? row.item?.error ?? undefined;
  return (
    <li class="row" data-state={ending ? 'ending' : 'active'}>
      <div class="row-main">
        <span class="dot" />
        <RoleNames name={name} marks={[where, mark]}>
          {ending ? (
            endingWords(queuedAtMs, nowMs)
          ) : (
            <>
              <Countdown {...row} clock={clock} />
              <span class="until">{text('until', formatTime(row.endsAtMs, nowMs))}</span>
            </>
          )}
        </RoleNames>
        {row.live && !ending && (
          <button
            type="button"
            onClick={onEnd}
            aria-label={text('end_role', [name, where, mark].filter(Boolean).join(' · '))}
          >
            {text('end')}
          </button>
        )}
      </div>
      <CountdownBar {...row} clock={clock} />
      {failure && <ErrorNote error={failure} />}
    </li>
  );
}

/** PIM refuses to end a role in its first five minutes: the end is queued and says when. */
function endingWords(queuedAtMs: number | null, nowMs: number): string {
  if (queuedAtMs === null || queuedAtMs <= nowMs) return text('ending');
  return text('ending_queued', formatTime(queuedAtMs, nowMs));
}
