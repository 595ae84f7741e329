import { compare } from '../../../utils/i18n/compare';
import { plural } from '../../../utils/i18n/plural';
import { type TextKey, text } from '../../../utils/i18n/text';
import type { Scope, Surface } from '../../../utils/pim/eligibility';
import { lastSegment } from '../../../utils/pim/last-segment';
import { mayNarrow } from '../../../utils/pim/narrowed';
import type { NarrowerScope } from '../../../utils/pim/narrower-scope';
import { resourceScopeKind } from '../../../utils/pim/resource-scope-kind';
import { Icon } from '../../shared/icon';
import { fold } from '../roles/named-rows';

/** Rows drawn at most: whoever has more types a part of the name. */
const MOST_ROWS = 30;

/** What a scope is, in words. */
const kindNames: Partial<Record<Scope['kind'], TextKey>> = {
  managementGroup: 'scopeKind_managementGroup',
  subscription: 'scopeKind_subscription',
  resourceGroup: 'scopeKind_resourceGroup',
  resource: 'scopeKind_resource',
};

type WhereListProps = {
  surface: Surface;
  inside: NarrowerScope;
  /** Undefined: they are being read. */
  scopes: NarrowerScope[] | undefined;
  /** What narrows them down. */
  typed: string;
  onChoose: (scope: NarrowerScope) => void;
  onLookInside: (scope: NarrowerScope) => void;
};

/** A scope as a whole, and what lies directly below it. */
export function WhereList(props: WhereListProps) {
  const { surface, inside, scopes, typed, onChoose, onLookInside } = props;
  const wanted = fold(typed.trim());
  const found = (scopes ?? [])
    .filter(({ id, name }) => fold(`${name} ${lastSegment(id)}`).includes(wanted))
    .sort((a, b) => compare(a.name, b.name));
  const more = found.length - MOST_ROWS;
  return (
    <>
      <ul class="where-list">
        <li>
          <button type="button" class="where-option" onClick={() => onChoose(inside)}>
            <bdi>{text('form_where_all', inside.name)}</bdi>
          </button>
        </li>
        {found.slice(0, MOST_ROWS).map((scope) => (
          <Child key={scope.id} {...{ surface, scope, onChoose, onLookInside }} />
        ))}
      </ul>
      <p class="sub" role="status">
        {statusOf(scopes, found.length, inside.name)}
        {more > 0 && plural('form_where_more', more)}
      </p>
    </>
  );
}

function statusOf(scopes: NarrowerScope[] | undefined, found: number, name: string): string {
  if (!scopes) return text('form_where_reading', name);
  if (scopes.length === 0) return text('form_where_none', name);
  return found === 0 ? text('form_where_noMatch', name) : '';
}

type ChildProps = Pick<WhereListProps, 'surface' | 'onChoose' | 'onLookInside'> & {
  scope: NarrowerScope;
};

/** One scope: its name chooses it. What it is, and its id, tell it from others of its name. */
function Child({ surface, scope, onChoose, onLookInside }: ChildProps) {
  const { id, name } = scope;
  const kind = resourceScopeKind(id);
  const last = lastSegment(id);
  const details = [kindNames[kind] ? text(kindNames[kind]) : '', last === name ? '' : last];
  return (
    <li>
      <button type="button" class="where-option" onClick={() => onChoose(scope)}>
        <bdi>{name}</bdi>
        <span class="sub">{details.filter(Boolean).join(' ')}</span>
      </button>
      {mayNarrow({ surface, scope: { id, name, kind } }) && (
        <button
          type="button"
          class="icon-button"
          aria-label={text('action_for', text('form_where_inside'), name)}
          title={text('form_where_inside')}
          onClick={() => onLookInside(scope)}
        >
          <Icon name="chevron" size={16} class="row-chevron" />
        </button>
      )}
    </li>
  );
}
