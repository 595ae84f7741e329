import { text } from '../../../utils/i18n/text';
import { usePopup } from '../popup-context';
import { ActiveRow } from './active-row';
import type { ElevatedRow } from './elevated-rows';
import { ElevationRow } from './elevation-row';
import { RequestRow } from './request-row';
import { StandingPart } from './standing-part';
import '../../shared/form.css';
import '../../shared/policy/policy.css';
import '../../shared/row.css';
import './elevated.css';

/** What holds now, what is under way, and what went wrong. Nothing at all when there is none. */
export function Elevated() {
  const { elevated, standing } = usePopup().state;
  const rows = elevated.value;
  if (rows.length === 0 && standing.value.length === 0) return null;
  return (
    <section class="section" aria-labelledby="elevated-head">
      <h2 id="elevated-head">{text('elevated_head')}</h2>
      {rows.length > 0 && <ul class="rows">{rows.map(drawRow)}</ul>}
      <StandingPart />
    </section>
  );
}

function drawRow(row: ElevatedRow) {
  switch (row.kind) {
    case 'active':
      return <ActiveRow key={`active|${row.key}`} row={row} />;
    case 'request':
      return <RequestRow key={`request|${row.key}`} row={row} />;
    case 'elevation':
      return <ElevationRow key={row.elevation.id} row={row} />;
  }
}
