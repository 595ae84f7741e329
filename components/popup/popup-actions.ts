import { effect } from '@preact/signals';
import type { Command, CommandReply } from '../../utils/messages/commands';
import type { ActivationInput, Elevation } from '../../utils/pim/elevation/elevation';
import { overStates } from '../../utils/pim/elevation/states';
import type { Surface } from '../../utils/pim/eligibility';
import type { PimError } from '../../utils/pim/error';
import { elevationKey } from './elevated/merged-elevations';
import { createDrafts } from './form/drafts';
import { longestMs } from './form/duration-choices';
import { valuesOf } from './form/form-values';
import { createGuard } from './guard';
import { type FormPlace, PAGE_OF_ROWS, type PopupState } from './popup-state';
import type { RoleRow } from './roles/role-rows';

/** What the popup needs from the world. */
export type PopupDeps = {
  send: (command: Command) => Promise<CommandReply>;
  now: () => number;
  newId: () => string;
  later: (run: () => void, ms: number) => () => void;
};

/** Everything a person can do in the popup. Each action becomes a command, or changes the view. */
export function createPopupActions(state: PopupState, deps: PopupDeps) {
  const guard = createGuard(deps.now);
  const drafts = createDrafts((command) => void deps.send(command), deps.later);

  const wanted = new Set<string>();
  effect(() => {
    for (const { key } of state.unread.value) {
      if (!wanted.has(key)) void deps.send({ type: 'readPolicy', key });
      wanted.add(key);
    }
  });

  /** Sends a command; a refusal is shown at the row it was for. */
  async function tell(command: Command, key = ''): Promise<CommandReply> {
    if (state.refused.value?.key === key) state.refused.value = undefined;
    const reply = await deps.send(command);
    if (!reply.ok) state.refused.value = { key, error: reply.error };
    return reply;
  }

  async function activate(
    row: RoleRow,
    input: ActivationInput,
    from: FormPlace['at'],
    how: { renew?: boolean; oneClick?: boolean } = {},
  ): Promise<void> {
    if (!guard.isOpen()) return;
    guard.rearm();
    const taken = await begin(row, input, { ...how, from });
    if (!taken) state.open.value = { key: row.key, at: from };
  }

  /** Each is a request of its own: one that is not taken says so, and the others go on. */
  function activateAll(all: { row: RoleRow; input: ActivationInput }[]): void {
    if (!guard.isOpen()) return;
    guard.rearm();
    state.picked.value = undefined;
    for (const { row, input } of all) void begin(row, input, { from: 'several' });
  }

  async function begin(
    row: RoleRow,
    input: ActivationInput,
    how: { from: FormPlace['at']; renew?: boolean; oneClick?: boolean },
  ): Promise<boolean> {
    const { key, eligibility } = row;
    // The card names its page's account, each row its role's: the background compares them.
    const account =
      how.from === 'page' ? (state.view.value?.page?.account ?? '') : eligibility.account;
    const elevationId = deps.newId();
    const atMs = deps.now();
    drafts.forget(key);
    drafts.put(key, valuesOf(input, longestMs(row.policy)));
    for (const elevation of overElevations(key))
      void deps.send({ type: 'dismiss', elevationId: elevation.id });
    state.pending.value = [...state.pending.value, { elevationId, eligibility, input, atMs }];
    state.open.value = undefined;
    state.filter.value = '';
    const more = {
      ...(how.oneClick && { oneClick: true as const }),
      ...(how.renew && { renewal: deps.newId() }),
    };
    const reply = await tell({ type: 'activate', elevationId, key, account, input, ...more }, key);
    // The form of a role that needs one starts empty, whatever one click would have sent.
    if (reply.ok || reply.error.code === 'formNeeded') drafts.forget(key);
    if (!reply.ok)
      state.pending.value = state.pending.value.filter(
        (click) => click.elevationId !== elevationId,
      );
    return reply.ok;
  }

  /** Begins picking, or picks and unpicks a role; those of one account go together. */
  function pick(row: RoleRow): void {
    const picked = new Set(state.picked.value);
    if (!picked.delete(row.key)) picked.add(row.key);
    state.open.value = undefined;
    state.picked.value = picked;
  }

  /** Elevations of this role that came to nothing: a new try takes their place. */
  function overElevations(key: string): Elevation[] {
    const elevations = state.view.value?.snapshots.flatMap((snapshot) => snapshot.elevations) ?? [];
    return elevations.filter(
      (elevation) => overStates.includes(elevation.state) && elevationKey(elevation) === key,
    );
  }

  async function inputFor(type: 'end' | 'cancel', key: string): Promise<void> {
    state.asked.value = new Set([...state.asked.value, key]);
    const reply = await tell({ type, key }, key);
    if (!reply.ok) state.asked.value = new Set([...state.asked.value].filter((k) => k !== key));
  }

  return {
    guard,
    drafts,
    activate,
    activateAll,
    pick,
    startPicking(): void {
      state.open.value = undefined;
      state.picked.value = new Set();
    },
    /** Opens the form for all that are picked. */
    openSeveral(): void {
      if (guard.isOpen()) state.open.value = { key: '', at: 'several' };
    },
    /** The row's button: sends when one click may, else opens the form. */
    press(row: RoleRow, at: FormPlace['at']): void {
      const input = state.clickSends(row);
      if (input) void activate(row, input, at, { oneClick: true });
      else if (guard.isOpen()) state.open.value = { key: row.key, at };
    },
    toggleForm(key: string, at: FormPlace['at']): void {
      const { key: openKey, at: openAt } = state.open.value ?? {};
      state.open.value = openKey === key && openAt === at ? undefined : { key, at };
    },
    /** Closes the form that is open, else ends picking. */
    closeForm(): void {
      if (!state.open.value) state.picked.value = undefined;
      state.open.value = undefined;
    },
    filterBy(typed: string): void {
      state.filter.value = typed;
      state.shownRows.value = PAGE_OF_ROWS;
    },
    showMore(): void {
      state.shownRows.value += PAGE_OF_ROWS;
    },
    end: (key: string) => inputFor('end', key),
    cancel: (key: string) => inputFor('cancel', key),
    /** Renews an active role once when it ends, or (null) lets it end after all. */
    renew(key: string, wanted: boolean): void {
      if (!guard.isOpen()) return;
      void tell({ type: 'renew', key, elevationId: wanted ? deps.newId() : null }, key);
    },
    retry(elevation: Elevation): void {
      if (!guard.isOpen()) return;
      guard.rearm();
      void tell({ type: 'retry', elevationId: elevation.id }, elevationKey(elevation));
    },
    /** Opens the form with what was asked before. */
    edit(elevation: Elevation): void {
      const key = elevationKey(elevation);
      drafts.put(key, valuesOf(elevation.input, longestMs(state.row(key)?.policy)));
      state.filter.value = '';
      state.open.value = { key, at: 'roles' };
    },
    dismiss: (elevation: Elevation) =>
      void tell({ type: 'dismiss', elevationId: elevation.id }, elevationKey(elevation)),
    refresh: () => void tell({ type: 'refresh' }),
    signIn: (account: string | null, tenant?: string) =>
      void tell({ type: 'signIn', account, ...(tenant !== undefined && { tenant }) }),
    consent: (account: string, surface: Surface) =>
      void tell({ type: 'consent', account, surface }),
    signOut: (account: string) => void tell({ type: 'signOut', account }),
    dismissLeft: () => void tell({ type: 'dismissLeft' }),
    nameScope: (scopeId: string, name: string) => void tell({ type: 'nameScope', scopeId, name }),
    choosePageAccount(account: string): void {
      const page = state.view.value?.page;
      if (!page) return;
      const { tabId, documentId } = page;
      void tell({ type: 'choosePageAccount', tabId, documentId, account });
    },
    errorAt: (key: string): PimError | undefined =>
      state.refused.value?.key === key ? state.refused.value.error : undefined,
  };
}
export type PopupActions = ReturnType<typeof createPopupActions>;
