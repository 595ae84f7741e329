import { batch, computed, signal } from '@preact/signals';
import type { Elevation } from '../../utils/pim/elevation/elevation';
import { oneClickInput } from '../../utils/pim/elevation/one-click';
import { underWayStates } from '../../utils/pim/elevation/states';
import type { PimError } from '../../utils/pim/error';
import type { View } from '../../utils/snapshot/read';
import { carriersIn } from '../shared/carriers';
import { elevationKey } from '../shared/elevation-key';
import { elevatedRows } from './elevated/elevated-rows';
import type { Pending } from './elevated/merged-elevations';
import { standingRows } from './elevated/standing-rows';
import { pageCardModel } from './page/page-card-model';
import { filterRows } from './roles/filter-rows';
import { isWithheld, type RoleRow, roleRow, roleRows } from './roles/role-rows';
import { stageOf } from './stage';
import { type FormPlace, type OpenForm, stands } from './stands';

/** A click on the hint in a portal counts for this long: the popup that it opens is here by then. */
const INTENT_FRESH_MS = 10_000;
/** Rows drawn at first, and with each "show more": a keystroke never redraws thousands. */
export const PAGE_OF_ROWS = 30;

/**
 * Everything the popup shows, as signals. It changes by `show` and by the actions only.
 * @param deviceNow this device's clock, which may be wrong
 */
export function createPopupState(deviceNow: () => number) {
  const view = signal<View | undefined>(undefined);
  const filter = signal('');
  const open = signal<OpenForm | undefined>(undefined);
  /** Keys of the roles picked to be activated together; undefined: nobody is picking. */
  const picked = signal<ReadonlySet<string> | undefined>(undefined);
  const pending = signal<Pending[]>([]);
  /** Why a command was not taken, by the row it was for; `''` for the popup as a whole. */
  const refused = signal<{ key: string; error: PimError } | undefined>(undefined);
  /** Keys of rows whose End or Cancel was clicked, until the snapshot says so. */
  const stopping = signal<ReadonlySet<string>>(new Set());
  const shownRows = signal(PAGE_OF_ROWS);
  /** Where the keyboard starts: the filter, the card when the hint led here; undefined: it has started. */
  const startAt = signal<'filter' | 'page' | undefined>('filter');
  let intentSeenAtMs = 0;

  /** The service's time: what everything here that ends or begins is measured by. */
  const now = (): number => deviceNow() + (view.peek()?.overview?.clockOffsetMs ?? 0);
  const accounts = computed(() => view.value?.overview?.accounts ?? []);
  const stage = computed(() => stageOf(view.value));
  const elevated = computed(() =>
    view.value ? elevatedRows(view.value, pending.value, now()) : [],
  );
  const standing = computed(() => (view.value ? standingRows(view.value, now()) : []));
  const roles = computed(() => (view.value ? roleRows(view.value, elevated.value, now()) : []));
  const found = computed(() => filterRows(roles.value, filter.value));
  const page = computed(() =>
    view.value ? pageCardModel(view.value, elevated.value, now()) : undefined,
  );
  /** Those picked that can still be activated, in the list's order. */
  const pickedRows = computed(() =>
    roles.value.filter((row) => picked.value?.has(row.key) && !isWithheld(row)),
  );

  /** What was opened, as long as its role stands there: lists change under an open form. */
  const openForm = computed(() =>
    open.value && stands(open.value, { page, roles, elevated, pickedRows })
      ? open.value
      : undefined,
  );

  const row = (key: string): RoleRow | undefined => view.value && roleRow(view.value, key, now());
  const isOpen = (key: string, place: FormPlace): boolean =>
    openForm.value?.key === key && openForm.value.place === place;

  /** Roles within a click of being activated, of which nobody knows yet what they ask for. */
  const unread = computed(() => {
    const offered = page.value?.offers.map((offer) => offer.row) ?? [];
    const opened = open.value && row(open.value.key);
    const near = [...offered, ...(opened ? [opened] : []), ...pickedRows.value];
    return near.filter(({ policy }) => !policy);
  });

  const clickSends = (row: RoleRow) => sentByClick(view.value, row, now());

  function show(next: View): void {
    batch(() => {
      view.value = next;
      const elevations = next.snapshots.flatMap((snapshot) => snapshot.elevations);
      const awaited = pending.value.filter((click) => !elevations.some(takes(click)));
      if (awaited.length < pending.value.length) pending.value = awaited;
      const stopped = new Set(elevations.filter(isStopped).map(elevationKey));
      if ([...stopping.value].some((key) => stopped.has(key))) {
        stopping.value = new Set([...stopping.value].filter((key) => !stopped.has(key)));
      }
      followIntent(next);
    });
  }

  /** The hint led here: the card opens at its role, ready for a click; a form takes the focus itself. */
  function followIntent({ intent, page: shownPage }: View): void {
    if (!intent || intent.atMs === intentSeenAtMs || intent.tabId !== shownPage?.tabId) return;
    if (Math.abs(now() - intent.atMs) > INTENT_FRESH_MS) return;
    const first = page.value?.offers[0];
    if (!first) return;
    intentSeenAtMs = intent.atMs;
    startAt.value = clickSends(first.row) ? 'page' : undefined;
    if (!startAt.value) open.value = { key: first.row.key, place: 'page' };
  }

  const signals = { view, filter, open, picked, pending, refused, stopping, shownRows, startAt };
  const lists = { accounts, elevated, standing, roles, found, pickedRows, unread };
  const derived = { ...lists, stage, page, openForm };
  return { ...signals, ...derived, now, row, isOpen, clickSends, show };
}

/**
 * Whether an elevation is what came of a click, or what the role was taken for before it: by another popup,
 * or at a scope below that stands on no list. No second one is begun then.
 */
const takes =
  ({ elevationId, eligibility }: Pending) =>
  (elevation: Elevation): boolean =>
    elevation.id === elevationId ||
    (elevationKey(elevation) === eligibility.key && underWayStates.includes(elevation.state));

/** Whether the snapshot says by itself that an elevation ends or was withdrawn. */
const isStopped = ({ state }: Elevation): boolean => state === 'ending' || state === 'cancelled';

export type PopupState = ReturnType<typeof createPopupState>;

/** What one click on a role's button would send now; undefined: it opens the form, or there is none. */
function sentByClick(view: View | undefined, row: RoleRow, nowMs: number) {
  if (isWithheld(row)) return undefined;
  const { eligibility, policy, roleDefaults } = row;
  const oneClick = view?.overview?.oneClick ?? 'never';
  const carriers = carriersIn(view ?? { overview: undefined });
  return oneClickInput({ eligibility, policy, roleDefaults, oneClick, carriers, nowMs });
}
