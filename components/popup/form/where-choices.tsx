import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { scopeName } from '../../../utils/i18n/assignment-names';
import { text } from '../../../utils/i18n/text';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { ErrorNote } from '../../shared/error-note';
import { usePopup } from '../popup-context';
import { childLevel } from '../roles/narrowed-row';
import type { RoleRow } from '../roles/role-rows';
import { WhereList } from './where-list';

type WhereChoicesProps = {
  row: RoleRow;
  /** Whether they take the focus at first. */
  focused: boolean;
  /** @param scope undefined: all of the eligible scope */
  onChoose: (scope: NarrowerScope | undefined) => void;
};

/**
 * What lies below a role's scope, one level at a time. Nothing of it is read before somebody looks: a
 * management group may have hundreds of subscriptions.
 */
export function WhereChoices({ row, focused, onChoose }: WhereChoicesProps) {
  const { state, actions } = usePopup();
  const { scope } = row.eligibility;
  const top = { id: scope.id, name: scopeName(scope) };
  /** Into what the person has looked, from the eligible scope down. */
  const trail = useSignal<NarrowerScope[]>([top]);
  const typed = useSignal('');
  const search = useRef<HTMLInputElement>(null);
  const inside = trail.value.at(-1)!;
  const above = trail.value.at(-2);
  const level = childLevel(state.view.value, row, inside.id);
  const isUnread = level === undefined;
  const read = (): void => actions.readChildScopes(row.key, inside.id);
  useEffect(() => {
    if (isUnread) read();
  }, [isUnread, inside.id]);

  // After the reason, which takes the focus as the form is drawn.
  useEffect(() => {
    if (focused) search.current?.focus();
  }, []);

  function lookInto(next: NarrowerScope[]): void {
    trail.value = next;
    typed.value = '';
    // The button that was pressed is gone.
    search.current?.focus();
  }

  const find = text('form_where_find', inside.name);
  return (
    <div class="where-choices">
      {above && (
        <button type="button" class="subtle" onClick={() => lookInto(trail.value.slice(0, -1))}>
          {text('form_where_back', above.name)}
        </button>
      )}
      <input
        ref={search}
        type="search"
        value={typed.value}
        placeholder={find}
        aria-label={find}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          // Enter would send the form, of which this is no field.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {level?.error ? (
        <ErrorNote error={level.error} account={row.label} about={inside.name}>
          <button type="button" onClick={read}>
            {text('elevation_retry')}
          </button>
        </ErrorNote>
      ) : (
        <WhereList
          surface={row.eligibility.surface}
          inside={inside}
          scopes={!level || level.reading ? undefined : level.scopes}
          typed={typed.value}
          onChoose={(chosen) => onChoose(chosen.id === top.id ? undefined : chosen)}
          onLookInside={(next) => lookInto([...trail.value, next])}
        />
      )}
    </div>
  );
}
