import { describe, expect, it } from 'vitest';
import { locate } from '../../../../utils/portals/location/locate';
import { advanceTab, newTab, type TabEvent } from '../../../../utils/portals/tab/advance-tab';
import type { AccountLists, PageContext } from '../../../../utils/portals/tab/page-context';
import { pageStateOf } from '../../../../utils/portals/tab/page-state';
import { spokenHint } from '../../../../utils/portals/tab/spoken-hint';
import type { TabState } from '../../../../utils/portals/tab/tab-state';
import { active, anaElsewhere, data, eligible, group, listed, pages } from '../builders';

const now = 100 * 60_000;
const at = (url: string): TabEvent => ({
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

const judged = (tab: TabState, lists: AccountLists[], more: Partial<PageContext> = {}) =>
  pageStateOf(tab, {
    ...{ data, lists, evidence: { lastUsed: null, choices: {} }, underWay: [], nowMs: now },
    settings: { hint: 'discreet', rules: [], carries: {} },
    ...more,
  })!;

const reader = eligible('Reports Reader');
const running = active('Reports Reader', { startsAtMs: now + 1, endsAtMs: now + 3_600_000 });
/** Everybody who may look at a page. */
const readers: [string, AccountLists[], Partial<PageContext>?][] = [
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
  it.each(readers)('shows on a refused page, the same to %s', (_, lists, more) => {
    const { hint, reloadAfterMs } = judged(tabAfter(at(pages.signIns), refused), lists, more);
    expect(hint).toEqual({ kind: 'discreet', page: '', role: '', untilMs: null });
    expect(reloadAfterMs).toBeNull();
  });

  it.each(readers)('shows on no page that was not refused, to %s', (_, lists, more) => {
    for (const page of [pages.signIns, pages.users, pages.home]) {
      const tab = tabAfter(at(page), page === pages.signIns ? at(page) : refused);
      expect(judged(tab, lists, more)).toMatchObject({ hint: null, reloadAfterMs: null });
    }
  });

  it('shows on the shell’s own page for those without access', () => {
    const tab = tabAfter(at(pages.signIns), at(pages.denied));
    expect(judged(tab, []).hint?.kind).toBe('discreet');
  });

  it('stays away once it was sent away', () => {
    const tab = tabAfter(at(pages.signIns), refused);
    const { page } = judged(tab, []);
    expect(judged(advanceTab(tab, { type: 'dismissed', page }), []).hint).toBeNull();
  });

  it('stays as it is when the role comes, through reloads that the person makes', () => {
    const before = tabAfter(at(pages.signIns), refused);
    const asked = judged(before, [listed([reader], [], now)]);
    const told = advanceTab(before, { type: 'assessed', unmet: asked.unmet, spoke: true });
    const after = judged(told, [listed([reader], [running], now)]);
    expect([after.hint, after.reloadAfterMs]).toEqual([asked.hint, null]);
    const reloaded = [{ type: 'gone' } as const, { ...at(pages.signIns), documentId: 'd2' }].reduce(
      (tab, event) => advanceTab(tab, event as TabEvent),
      told,
    );
    expect(judged(reloaded, [listed([reader], [running], now)]).hint).toBeNull();
    expect(judged(advanceTab(reloaded, refused), [listed([reader], [running], now)]).hint).toEqual(
      asked.hint,
    );
  });

  it('says one sentence, of no role and no page', () => {
    const { hint } = judged(tabAfter(at(pages.signIns), refused), [listed([reader], [], now)]);
    const spoken = spokenHint(hint!);
    expect(spoken.more).toBe('');
    expect(spoken.says.match(/[.!?]/g)).toHaveLength(1);
    expect(JSON.stringify(spoken)).not.toMatch(/Reports Reader|Sign-in logs|Entra/);
    expect(spoken).toEqual(
      spokenHint({ kind: 'discreet', page: 'Other', role: 'Owner', untilMs: now }),
    );
  });
});
