import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { advanceTab, newTab, type TabEvent } from '../../../../utils/portals/tab/advance-tab';
import type { AccountLists, PageContext } from '../../../../utils/portals/tab/page-context';
import { pageStateOf } from '../../../../utils/portals/tab/page-state';
import { spokenHint } from '../../../../utils/portals/tab/spoken-hint';
import type { TabState } from '../../../../utils/portals/tab/tab-state';
import { active, anaElsewhere, data, eligible, group, listed, pages } from '../builders';

const now = 100 * 60_000;
const locatedAt = (url: string): TabEvent => ({
  type: 'located',
  documentId: 'd1',
  location: locate(url),
  atMs: now,
});
const refused: TabEvent = {
  type: 'refused',
  host: 'graph.microsoft.com',
  path: '/v1.0/auditLogs/signIns',
  atMs: now,
};
const tabAfter = (...events: TabEvent[]): TabState => events.reduce(advanceTab, newTab(7));

const stateOf = (tab: TabState, lists: AccountLists[], more: Partial<PageContext> = {}) =>
  pageStateOf(tab, {
    ...{ data, lists, evidence: { lastUsed: null, choices: {} }, underWay: [], nowMs: now },
    settings: { hint: 'discreet', rules: [], carries: {} },
    ...more,
  })!;

const reader = eligible('Reports Reader');
const running = active('Reports Reader', { startsAtMs: now + 1, endsAtMs: now + 3_600_000 });
/** Everybody who may open a page. */
const everybody: [string, AccountLists[], Partial<PageContext>?][] = [
  ['somebody who may activate its role', [listed([reader], [], now)]],
  ['somebody whose list is old', [listed([reader], [], 0)]],
  ['somebody whose list was never read', [listed([], [], null)]],
  ['somebody with another role', [listed([eligible('Teams Reader')], [], now)]],
  ['somebody with nothing', [listed([], [], now)]],
  ['somebody who has the role', [listed([reader], [running], now)]],
  ['somebody who always has it', [listed([], [active('Reports Reader')], now)]],
  ['somebody who asked for it', [listed([reader], [], now)], { underWay: [reader.key] }],
  ['a Global Administrator to be', [listed([eligible('Global Administrator')], [], now)]],
  ['a member of a group', [listed([group('Auditors')], [], now)]],
  ['two accounts', [listed([reader], [], now), { ...listed([], [], now), account: anaElsewhere }]],
  ['nobody', []],
  [
    'somebody with a rule of their own',
    [listed([eligible('Teams Reader')], [], now)],
    {
      settings: {
        ...{ hint: 'discreet', carries: {} },
        rules: [pages.signIns, pages.users, pages.home].map((page) => ({
          ...{ at: page, role: 'Reports Reader' },
        })),
      },
    },
  ],
];

describe('the discreet hint', () => {
  it.each(everybody)('is shown on a refused page, the same to %s', (_, lists, more) => {
    const { hint, reloadAfterMs } = stateOf(
      tabAfter(locatedAt(pages.signIns), refused),
      lists,
      more,
    );
    expect(hint).toEqual({ kind: 'discreet', page: '', role: '', untilMs: null });
    expect(reloadAfterMs).toBeNull();
  });

  it.each(everybody)('is shown on no page that was not refused, to %s', (_, lists, more) => {
    for (const page of [pages.signIns, pages.users, pages.home]) {
      const tab = tabAfter(locatedAt(page), page === pages.signIns ? locatedAt(page) : refused);
      expect(stateOf(tab, lists, more)).toMatchObject({ hint: null, reloadAfterMs: null });
    }
  });

  it('is shown on the shell’s own no-access page', () => {
    const tab = tabAfter(locatedAt(pages.signIns), locatedAt(pages.denied));
    expect(stateOf(tab, []).hint?.kind).toBe('discreet');
  });

  it('stays away once it was dismissed', () => {
    const tab = tabAfter(locatedAt(pages.signIns), refused);
    const { page } = stateOf(tab, []);
    expect(stateOf(advanceTab(tab, { type: 'dismissed', page }), []).hint).toBeNull();
  });

  it('does not change when the role becomes active, nor by reloads', () => {
    const before = tabAfter(locatedAt(pages.signIns), refused);
    const first = stateOf(before, [listed([reader], [], now)]);
    const assessed = advanceTab(before, { type: 'assessed', unmet: first.unmet, spoke: true });
    const after = stateOf(assessed, [listed([reader], [running], now)]);
    expect([after.hint, after.reloadAfterMs]).toEqual([first.hint, null]);
    const reloaded = [
      { type: 'gone' } as const,
      { ...locatedAt(pages.signIns), documentId: 'd2' },
    ].reduce((tab, event) => advanceTab(tab, event as TabEvent), assessed);
    expect(stateOf(reloaded, [listed([reader], [running], now)]).hint).toBeNull();
    expect(stateOf(advanceTab(reloaded, refused), [listed([reader], [running], now)]).hint).toEqual(
      first.hint,
    );
  });

  it('is one sentence, without a role or a page', () => {
    const { hint } = stateOf(tabAfter(locatedAt(pages.signIns), refused), [
      listed([reader], [], now),
    ]);
    const spoken = spokenHint(hint!);
    expect(spoken.more).toBe('');
    expect(spoken.says.match(/[.!?]/g)).toHaveLength(1);
    expect(JSON.stringify(spoken)).not.toMatch(/Reports Reader|Sign-in logs|Entra/);
    expect(spoken).toEqual(
      spokenHint({ kind: 'discreet', page: 'Other', role: 'Owner', untilMs: now }),
    );
  });
});
