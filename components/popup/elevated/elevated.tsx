import { text } from '../../../utils/i18n/text';
import type { Policy } from '../../../utils/pim/policy';
import type { Clock } from '../clock';
import { parts } from '../parts';
import type { PopupActions } from '../popup-actions';
import type { FormPlace, PopupState } from '../popup-state';
import { ActiveRow } from './active-row';
import type { ElevatedRow } from './elevated-rows';
import { ElevationRow } from './elevation-row';
import type { ElevationAction } from './elevation-words';
import { RequestRow } from './request-row';

type ElevatedProps = { state: PopupState; actions: PopupActions; clock: Clock };

/** What holds now, what is under way, and what went wrong. Nothing at all when there is none. */
export function Elevated({ state, actions, clock }: ElevatedProps) {
  const rows = state.elevated.value;
  if (rows.length === 0) return null;
  return (
    <section class="section" aria-labelledby="elevated-head">
      <h2 id="elevated-head">{text('elevated_head')}</h2>
      <ul class="rows">{rows.map((row) => drawRow(row, { state, actions, clock }))}</ul>
    </section>
  );
}

function drawRow(row: ElevatedRow, { state, actions, clock }: ElevatedProps) {
  const { key } = row;
  const asked = state.asked.value.has(key);
  const error = actions.errorAt(key);
  const common = { key: rowId(row), asked, error };
  if (row.kind === 'active') {
    const open = isOpen(state, key, 'elevated');
    const Details = parts.value?.ActiveDetails;
    const onRenew = (wanted: boolean): void => actions.renew(key, wanted);
    return (
      <ActiveRow
        {...{ ...common, row, clock, open, onRenew }}
        oneClick={state.view.value?.overview?.oneClick === 'standard'}
        onToggle={() => actions.toggleForm(key, 'elevated')}
        onEnd={() => actions.end(key)}
      >
        {open && Details && <Details {...{ row, clock, onRenew }} role={state.row(key)} />}
      </ActiveRow>
    );
  }
  const policy = policyOf(state, key);
  if (row.kind === 'request') {
    return <RequestRow {...common} {...{ row, policy }} onCancel={() => actions.cancel(key)} />;
  }
  const { elevation } = row;
  const onAction = (action: ElevationAction): void => {
    if (action === 'cancel') void actions.cancel(key);
    else actions[action](elevation);
  };
  const shown = state.open.value?.key === key ? undefined : error;
  return <ElevationRow {...common} {...{ row, policy, clock, onAction }} error={shown} />;
}

function isOpen({ open }: PopupState, key: string, at: FormPlace['at']): boolean {
  return open.value?.key === key && open.value.at === at;
}

function rowId(row: ElevatedRow): string {
  return row.kind === 'elevation' ? row.elevation.id : `${row.kind}|${row.key}`;
}

function policyOf(state: PopupState, key: string): Policy | undefined {
  return state.row(key)?.policy;
}
