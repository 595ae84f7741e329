import { useRef } from 'preact/hooks';
import { formatNumber } from '../../../utils/i18n/format';
import { text } from '../../../utils/i18n/text';
import { SeveralForm } from '../form/lazy-forms';
import { lazyPart, lazyValue } from '../lazy-part';
import { usePopup } from '../popup-context';
import type { PopupState } from '../popup-state';
import { FilterField } from './filter-field';
import { HeldRow } from './held-row';
import { RoleRow } from './role-row';
import { isWithheld, type RoleRow as Row } from './role-rows';
import { Updated } from './updated';
import '../../shared/row.css';
import './roles.css';

const PickRow = lazyPart(() => import('./pick-row').then((module) => module.PickRow));
const AwaitedLists = lazyPart(() =>
  import('./awaited-lists').then((module) => module.AwaitedLists),
);
const PickBar = lazyPart(() => import('./pick-row').then((module) => module.PickBar));
const keyHandler = lazyValue(() => import('./list-keyboard').then((module) => module.keyPressed));

/** The eligible roles under a filter, or the form for those of them that were picked. */
export function RoleList() {
  const popup = usePopup();
  const { state, actions } = popup;
  const section = useRef<HTMLElement>(null);
  if (state.stage.value !== 'roles') return null;
  const rows = drawnRows(state);
  const picking = state.picked.value !== undefined;
  const formOpen = state.openForm.value?.place === 'several';
  return (
    <section
      ref={section}
      class="section"
      aria-labelledby="roles-head"
      onKeyDown={(event) => keyHandler.value?.(event, section.current, { ...popup, rows })}
    >
      <div class="section-head">
        <h2 id="roles-head">{text('roles_head')}</h2>
        {!picking && (
          <button type="button" class="subtle select" onClick={actions.startPicking}>
            {text('several_select')}
          </button>
        )}
        <Updated />
      </div>
      {formOpen ? <SeveralForm rows={state.pickedRows.value} /> : <Rows rows={rows} />}
      {!formOpen && <AwaitedLists />}
      {picking && !formOpen && <PickBar />}
    </section>
  );
}

/** Only as many rows as fit a few screens are drawn. */
function Rows({ rows }: { rows: Row[] }) {
  const { state, actions } = usePopup();
  const filtered = state.filter.value.trim() !== '';
  const hidden = state.found.value.length - rows.length;
  const drawRow = (row: Row, index: number) =>
    isWithheld(row) ? (
      <HeldRow key={row.key} row={row} />
    ) : state.picked.value ? (
      <PickRow key={row.key} row={row} />
    ) : (
      <RoleRow key={row.key} row={row} current={filtered && index === 0} />
    );
  return (
    <>
      <FilterField />
      {rows.length > 0 ? (
        <ul class="rows">{rows.map(drawRow)}</ul>
      ) : (
        <p class="empty">{text(filtered ? 'filter_none' : 'roles_allElevated')}</p>
      )}
      {hidden > 0 && (
        <button type="button" class="subtle more" onClick={actions.showMore}>
          {text('roles_more', formatNumber(hidden))}
        </button>
      )}
    </>
  );
}

/** The first rows that match, and the one whose form is open wherever it stands. */
function drawnRows({ found, shownRows, openForm, roles }: PopupState): Row[] {
  const rows = found.value.slice(0, shownRows.value);
  if (openForm.value?.place !== 'roles') return rows;
  const { key } = openForm.value;
  if (rows.some((row) => row.key === key)) return rows;
  const opened = roles.value.find((row) => row.key === key);
  return opened ? [opened, ...rows] : rows;
}
