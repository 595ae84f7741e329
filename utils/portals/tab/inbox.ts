import type { Fact, FactSender } from '../../messages/facts';
import { SECOND_MS } from '../../pim/duration';

type Letter = { fact: Fact; from: FactSender };
type Box = { waiting: Letter[]; left: number; countedAtMs: number };

/** So many facts of one tab are taken at once; a page that is loaded tells of fewer. */
const BURST = 30;
/** Then one a second, which is as many as an honest page tells. */
const EACH_MS = SECOND_MS;
/** So many facts of one tab wait; the oldest refused calls give way first. */
const MOST_WAITING = 24;

const sameCall = (a: Fact, b: Fact): boolean =>
  a.type === 'refused' && b.type === 'refused' && a.host === b.host && a.path === b.path;

/** Whether a fact that waits says nothing any more once a later one of its document is there. */
function isOutdated(waits: Letter, next: Letter): boolean {
  const [was, is] = [waits.fact, next.fact];
  // Facts of frames are refused calls alone, and go with the document around them.
  const sameDocument = waits.from.documentId === next.from.documentId;
  if (is.type === 'gone') return sameDocument || was.type === 'refused';
  return sameDocument && was.type === is.type && (is.type !== 'refused' || sameCall(was, is));
}

/** The later place of a document that was just loaded is still of a document that was just loaded. */
function merged(next: Letter, outdated: Letter[]): Letter {
  const wasFresh = outdated.some(({ fact }) => fact.type === 'located' && fact.fresh);
  if (next.fact.type !== 'located' || !wasFresh) return next;
  return { ...next, fact: { ...next.fact, fresh: true } };
}

/** Without one too many: calls go first, so that the place of a document stays. */
function bounded(waiting: Letter[]): Letter[] {
  if (waiting.length <= MOST_WAITING) return waiting;
  const call = waiting.findIndex(({ fact }) => fact.type === 'refused');
  return waiting.toSpliced(Math.max(call, 0), 1);
}

/**
 * Facts that wait to be taken, so that no page can make the background work without end: later ones
 * of a document replace earlier ones of the same kind, only so many wait, and only so many of a tab
 * are taken in a while. What is too soon waits; the last place of a document is never lost.
 */
export function createInbox(now: () => number) {
  const boxes = new Map<number, Box>();

  function refill(box: Box): void {
    const gained = Math.floor((now() - box.countedAtMs) / EACH_MS);
    // A clock that was put back must not lock a tab out.
    if (gained === 0) return;
    box.left = gained < 0 ? 1 : Math.min(BURST, box.left + gained);
    box.countedAtMs = gained < 0 ? now() : box.countedAtMs + gained * EACH_MS;
  }

  function take(): Letter | undefined {
    for (const [tabId, box] of boxes) {
      refill(box);
      if (box.left === 0 || box.waiting.length === 0) continue;
      box.left -= 1;
      const next = box.waiting.shift();
      // To the end of the line: each tab has its turn.
      boxes.delete(tabId);
      boxes.set(tabId, box);
      return next;
    }
    return undefined;
  }

  return {
    put(fact: Fact, from: FactSender): void {
      const next = { fact, from };
      const box = boxes.get(from.tabId) ?? { waiting: [], left: BURST, countedAtMs: now() };
      boxes.set(from.tabId, box);
      const outdated = box.waiting.filter((waits) => isOutdated(waits, next));
      const others = box.waiting.filter((waits) => !outdated.includes(waits));
      box.waiting = bounded([...others, merged(next, outdated)]);
    },
    /** The next fact whose tab has not told too much lately. */
    take,
    /** Whether anything waits for its moment. */
    get isEmpty(): boolean {
      return [...boxes.values()].every(({ waiting }) => waiting.length === 0);
    },
    /** Tabs that are as good as new need no box. */
    tidy(): void {
      for (const [tabId, box] of boxes) {
        refill(box);
        if (box.waiting.length === 0 && box.left === BURST) boxes.delete(tabId);
      }
    },
  };
}
