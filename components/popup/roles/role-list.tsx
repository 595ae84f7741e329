import { useRef } from 'preact/hooks';
import { text } from '../../../utils/i18n/text';
import { Icon } from '../../shared/icon';
import type { Clock } from '../clock';
import { focusAt } from '../focus-at';
import { type Parts, parts } from '../parts';
import type { PopupActions } from '../popup-actions';
import type { PopupState } from '../popup-state';
import { RoleRow } from './role-row';
import type { RoleRow as Row } from './role-rows';
import { Updated } from './updated';

type RoleListProps = { state: PopupState; actions: PopupActions; clock: Clock };

/** The eligible roles under a filter. Only as many rows as fit a few screens are drawn. */
export function RoleList({ state, actions, clock }: RoleListProps) {
  const section = useRef<HTMLElement>(null);
  const rows = drawnRows(state);
  const hidden = state.found.value.length - rows.length;
  const filtered = state.filter.value.trim() !== '';
  const later = parts.value;
  const picking = state.picked.value !== undefined && later !== undefined;
  const Several = state.open.value?.at === 'several' ? later?.SeveralForm : undefined;
  return (
    <section
      ref={section}
      class="section"
      aria-labelledby="roles-head"
      onKeyDown={(event) =>
        parts.value?.keyPressed(event, section.current, { state, actions, rows })
      }
    >
      <div class="section-head">
        <h2 id="roles-head">{text('roles_head')}</h2>
        {!picking && (
          <button type="button" class="subtle select" onClick={actions.startPicking}>
            {text('several_select')}
          </button>
        )}
        <Updated state={state} clock={clock} />
      </div>
      {Several ? <Several rows={state.pickedRows.value} {...{ actions, clock }} /> : drawList()}
      {picking && !Several && <later.PickBar {...{ state, actions }} />}
    </section>
  );

  function drawList() {
    return (
      <>
        <div class="filter">
          <Icon name="search" />
          <input
            type="search"
            data-filter
            value={state.filter.value}
            placeholder={text('filter_placeholder')}
            aria-label={text('filter_label')}
            autocomplete="off"
            spellcheck={false}
            ref={(element) => focusAt(element, state, 'filter')}
            onInput={(event) => actions.filterBy(event.currentTarget.value)}
          />
        </div>
        {rows.length > 0 ? (
          <ul class="rows">{rows.map((row, index) => drawRow(row, filtered && index === 0))}</ul>
        ) : (
          <p class="empty">{text(filtered ? 'filter_none' : 'roles_allElevated')}</p>
        )}
        {hidden > 0 && (
          <button type="button" class="subtle more" onClick={actions.showMore}>
            {text('roles_more', hidden)}
          </button>
        )}
      </>
    );
  }

  function drawRow(row: Row, current: boolean) {
    if (picking) return drawPick(row, later.PickRow);
    const open = state.open.value?.at === 'roles' && state.open.value.key === row.key;
    return (
      <RoleRow
        key={row.key}
        row={row}
        sends={state.clickSends(row)}
        current={current}
        onPress={() => actions.press(row, 'roles')}
        onToggle={() => actions.toggleForm(row.key, 'roles')}
        onPick={() => actions.pick(row)}
      >
        {open && later && <later.RowForm at="roles" {...{ row, actions, clock }} />}
      </RoleRow>
    );
  }

  function drawPick(row: Row, PickRow: Parts['PickRow']) {
    const account = state.pickedRows.value[0]?.eligibility.account;
    return (
      <PickRow
        key={row.key}
        row={row}
        picked={state.picked.value?.has(row.key) === true}
        disabled={account !== undefined && account !== row.eligibility.account}
        onPick={() => actions.pick(row)}
      />
    );
  }
}

/** The first rows that match, and the one whose form is open wherever it stands. */
function drawnRows({ found, shownRows, open, roles }: PopupState): Row[] {
  const rows = found.value.slice(0, shownRows.value);
  if (open.value?.at !== 'roles') return rows;
  const { key } = open.value;
  if (rows.some((row) => row.key === key)) return rows;
  const opened = roles.value.find((row) => row.key === key);
  return opened ? [opened, ...rows] : rows;
}
