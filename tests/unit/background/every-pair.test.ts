import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadParts } from '../../../components/popup/lazy-part';
import { accountKey } from '../../../utils/pim/account-key';
import { MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { addressOf, personIdOf } from '../../emulator/persons';
import { type Emulator, startEmulator } from '../../emulator/server';
import { heldBySeveral } from '../../emulator/tenants/several';
import { productScopes } from '../emulator/graph-client';
import { openWith } from '../support/opened';
import { restartBrowser } from '../support/restart-browser';
import { openPopup, type Seen, type SeenPopup } from '../support/seen-popup';
import { accountOf } from '../support/several-people';
import {
  addressForms,
  azurePage,
  carriedBy,
  foreignPage,
  groupPage,
  isUnread,
  kindsOf,
  namedIn,
  type Person,
  peopleIn,
  printersPage,
  shareOut,
  silentPage,
  type WalkedWorld,
  waitingRole,
  walkedWorlds,
  wordsFor,
} from '../support/walked-pairs';
import { watchRequests } from '../support/watched-requests';
import { startWorker, type Worker } from '../support/worker';

const accountOfPerson = ({ tenant, user }: Person) =>
  accountOf({ tenant, user, authority: tenant.id, username: addressOf(user) });

const keyOf = (person: Person) => accountKey(accountOfPerson(person));

type Walk = {
  emulator: Emulator;
  worker: Worker;
  /** The account that is used, and the one that it may be taken for. */
  one: Person;
  other: Person;
  all: Person[];
  watch: ReturnType<typeof watchRequests>;
  /** The form in which addresses name the tenant. */
  form: string;
};

let tabs = 100;

/**
 * Presses a control that names the account that is meant, and looks at all that comes of it.
 * @returns how many requests the tenants took
 */
async function using(
  walk: Walk,
  role: RegExp,
  how: (popup: SeenPopup, seen: Seen) => Promise<unknown>,
  { tabId, expected = 0 }: { tabId?: number | undefined; expected?: number } = {},
): Promise<number> {
  const popup = openPopup(walk.worker, tabId);
  const words = wordsFor(walk.one, walk.all);
  const inCard = tabId !== undefined;
  // Not all rows are drawn at once: a person types what they look for.
  if (!inCard) popup.filterBy(/[A-Z]\w+(?= Administrator)|\w+$/.exec(role.source)![0]);
  const seen = popup.find(
    ({ name, element }) =>
      role.test(name) && name.includes(words) && !!element.closest('.card') === inCard,
    `${role} ${words}`,
  );
  expect(namedIn(seen.beside, walk.all)).toBe(walk.one);
  await how(popup, seen);
  await walk.worker.settle(() => walk.watch.taken() >= expected);
  return walk.watch.expectOnly(walk.worker.sent, walk.one);
}

/** The same, of which one request comes, unless another number is expected. */
async function used(
  walk: Walk,
  role: RegExp,
  how: (popup: SeenPopup, seen: Seen) => Promise<unknown>,
  { tabId, expected = 1 }: { tabId?: number; expected?: number } = {},
): Promise<void> {
  expect(await using(walk, role, how, { tabId, expected })).toBe(expected);
}

const input = (popup: SeenPopup, seen: Seen) => popup.activate(seen, 'INC-1042 look at sign-ins');
const press = (popup: SeenPopup, seen: Seen) => popup.press(seen);

/** A tab goes to an address, and its card is read: whose page it is, by the words of the card. */
async function visit(walk: Walk, url: string): Promise<{ tabId: number; owner: string }> {
  const tabId = ++tabs;
  await walk.worker.fact({ type: 'located' }, { tabId, documentId: `d${tabId}`, frameId: 0, url });
  await walk.worker.settle();
  return { tabId, owner: openPopup(walk.worker, tabId).card()?.owner ?? '' };
}

/**
 * The same, and says whose it is where the card asks, as the person does who knows it. It may ask for
 * one of two people of a tenant only, or where nobody can know of whom a domain is.
 */
async function visitAs(walk: Walk, url: string): Promise<{ tabId: number; owner: string }> {
  const { tabId, owner } = await visit(walk, url);
  const [one, other] = [walk.one, walk.all.find((each) => each !== walk.one)];
  const isAmong = one.tenant.id === other?.tenant.id;
  const isSilent = url === silentPage;
  if (!isSilent && !isAmong) {
    const isKnown = !isUnread(one) || url.toLowerCase().includes(one.tenant.id);
    const isSaid = walk.worker.disk.local.pageAccounts !== undefined;
    expect(owner !== '', `${url} is known to be of ${one.tenant.domain}`).toBe(isKnown || isSaid);
    expect(owner).not.toContain('probably');
  }
  if (owner) return { tabId, owner };
  const popup = openPopup(walk.worker, tabId);
  const words = wordsFor(one, walk.all);
  await popup.press(
    popup.find(
      ({ name, element }) => !!element.closest('.card') && name.includes(words),
      `the choice of ${words}`,
    ),
  );
  await walk.worker.settle();
  return { tabId, owner: openPopup(walk.worker, tabId).card()?.owner ?? '' };
}

async function activateFromCard(walk: Walk, url: string, role = /^(Activate|Request) /) {
  const { tabId, owner } = await visitAs(walk, url);
  expect(namedIn(owner, walk.all)).toBe(walk.one);
  const card = openPopup(walk.worker, tabId).card();
  const [first] = card?.buttons.filter(({ name }) => role.test(name)) ?? [];
  expect(first?.name, card?.text).toBeDefined();
  const only = new RegExp(`^${first!.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  await used(walk, only, input, { tabId });
}

/** Both hold the same role, the other one first: what is done with it then is to meet the right one. */
async function both(walk: Walk, role: RegExp): Promise<void> {
  const { one, other } = walk;
  await used(Object.assign(walk, { one: other, other: one }), role, input);
  await used(Object.assign(walk, { one, other }), role, input);
}

async function waitFor(walk: Walk, ms: number): Promise<void> {
  walk.worker = await walk.worker.pass(ms);
  walk.watch.expectOnly(walk.worker.sent, walk.one);
}

const { group, subscription } = heldBySeveral;
const refusal = { status: 400, body: JSON.stringify({ error: { code: 'Odd', message: 'No.' } }) };

/** Everything that is done with every kind of pair. Each ends with a look at all that left. */
const steps = {
  'a directory role from its row': (walk: Walk) =>
    used(walk, /^Activate Teams Administrator/, input),
  'a group from its row': (walk: Walk) => used(walk, new RegExp(`^Activate ${group}`), input),
  'an Azure role from its row': (walk: Walk) =>
    used(walk, new RegExp(`^Activate .*${subscription}`), input),
  'a directory role from the card': (walk: Walk) =>
    activateFromCard(walk, addressForms[walk.form]!(walk.one.tenant)),
  'a group from the card': (walk: Walk) => activateFromCard(walk, groupPage(walk.one.tenant)),
  'an Azure role from the card': (walk: Walk) => activateFromCard(walk, azurePage(walk.one.tenant)),
  async End(walk: Walk) {
    await both(walk, /^Activate Groups Administrator/);
    await waitFor(walk, 6 * MINUTE_MS);
    await used(walk, /^End Groups Administrator/, press);
  },
  async Renew(walk: Walk) {
    await both(walk, /^Activate Search Administrator/);
    const elevation = walk.worker
      .elevations()
      .find(
        ({ account, eligibility }) =>
          account === keyOf(walk.one) && /^Search/.test(eligibility.role.name),
      );
    await waitFor(walk, elevation!.endsAtMs! - walk.worker.now() - 10 * MINUTE_MS);
    await used(walk, /^Renew Search Administrator/, press, { expected: 0 });
    const before = walk.worker.elevations().length;
    walk.worker = await walk.worker.pass(11 * MINUTE_MS);
    for (let turn = 0; turn < 4; turn++) walk.worker = await walk.worker.pass(MINUTE_MS);
    expect(walk.watch.expectOnly(walk.worker.sent, walk.one)).toBe(1);
    expect(walk.worker.elevations().length).toBeLessThanOrEqual(before);
  },
  async Cancel(walk: Walk) {
    await both(walk, new RegExp(`^Request ${waitingRole}`));
    await used(walk, new RegExp(`^Cancel ${waitingRole}`), press, { expected: 0 });
    const waiting = walk.worker.elevations().filter(({ state }) => state === 'waiting');
    expect(waiting.map(({ account }) => account)).toEqual([keyOf(walk.other)]);
  },
  async 'Try again'(walk: Walk) {
    const effect = { kind: 'respond' as const, ...refusal };
    const match = 'roleAssignmentScheduleRequests';
    walk.emulator.control.fault({ method: 'POST', match, effect });
    await used(walk, /^Activate Kaizala Administrator/, input, { expected: 0 });
    await used(walk, /^Try again: Kaizala Administrator/, press);
  },
  async 'a worker that dies in the middle'(walk: Walk) {
    walk.worker.killAtRequest('afterItLeft', { method: 'POST', match: 'ScheduleRequests' });
    const before = await using(walk, /^Activate Power Platform Administrator/, input);
    walk.worker = await next(walk);
    walk.worker = await walk.worker.pass(6 * SECOND_MS);
    expect(before + walk.watch.expectOnly(walk.worker.sent, walk.one)).toBe(1);
    await waitFor(walk, 6 * MINUTE_MS);
    await used(walk, /^End Power Platform Administrator/, press);
  },
  async 'a browser that restarts'(walk: Walk) {
    walk.worker = await restartBrowser(walk.worker);
    await walk.worker.command({ type: 'opened' });
    walk.watch.restart();
    await walk.worker.settle(() => openPopup(walk.worker).text().includes('Exchange'));
    await activateFromCard(walk, printersPage(walk.one.tenant));
  },
  async 'the other one’s session is revoked'(walk: Walk) {
    walk.emulator.control.revoke(personIdOf(walk.other.user));
    await used(walk, /^Activate Helpdesk Administrator/, input);
  },
  async 'a page of neither'(walk: Walk) {
    const { tabId, owner } = await visit(walk, foreignPage);
    const card = openPopup(walk.worker, tabId).card();
    expect(owner).toBe('');
    expect(card?.buttons.filter(({ name }) => /^(Activate|Request)/.test(name))).toEqual([]);
    expect(walk.watch.expectOnly(walk.worker.sent, null)).toBe(0);
  },
  async 'a silent page where they were used last'(walk: Walk) {
    await visitAs(walk, addressForms['#@id']!(walk.one.tenant));
    const { owner } = await visit(walk, silentPage);
    expect(namedIn(owner, walk.all)).toBe(walk.one);
    await activateFromCard(walk, silentPage);
  },
  async 'the other one has signed out'(walk: Walk) {
    const words = wordsFor(walk.other, walk.all);
    const popup = openPopup(walk.worker);
    const out = popup.find(
      ({ name }) => name.startsWith('Sign out') && name.includes(words),
      `Sign out ${words}`,
    );
    await popup.press(out);
    await walk.worker.settle();
    // A guest's home account id begins with the id of the person's object at home.
    const records = JSON.stringify([walk.worker.disk.local, walk.worker.disk.session]).replaceAll(
      accountOfPerson(walk.one).homeAccountId,
      '',
    );
    expect(records).not.toContain(walk.other.user.id);
    expect(records).toContain(walk.one.user.id);
    walk.watch.expectOnly(walk.worker.sent, null);
    walk.all = [walk.one];
    walk.watch = watchRequests(walk.emulator.world.tenants, walk.all, walk.worker.sent);
    await used(walk, /^Activate Desktop Analytics Administrator/, input);
  },
};
type Step = keyof typeof steps;
const stepNames = Object.keys(steps) as Step[];
/** What is asked for once already needs no asking for. */
const apart: Step[][] = [
  ['a group from its row', 'a group from the card'],
  ['an Azure role from its row', 'an Azure role from the card'],
];
/** The step whose address names the tenant in the pair's form. */
const byForm: Step = 'a directory role from the card';
/** These change the clock or who is there: others come before. */
const order = (step: Step): number => stepNames.indexOf(step);

async function next({ worker, emulator, watch }: Walk): Promise<Worker> {
  worker.kill();
  const another = await startWorker(emulator, worker.disk, { signIn: worker.signIn });
  watch.restart();
  await another.start();
  await another.settle();
  return another;
}

type Planned = {
  world: WalkedWorld;
  names: string[];
  taken: Step[];
  form: string;
  kinds: string[];
};

function plan(world: WalkedWorld, each: number): Planned[] {
  const people = peopleIn(walkedWorlds[world]());
  // Whoever may read what their tenant is called is there as everywhere.
  const isNew = (pair: Person[]): boolean => world !== 'closed' || pair.some(isUnread);
  const pairs = people
    .flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other]))
    .filter(isNew);
  const forms = Object.keys(addressForms);
  let uses = 0;
  return shareOut(pairs, stepNames, { each, apart }).map((taken, index) => ({
    world,
    names: pairs[index]!.map(({ user }) => user.id),
    taken: [...taken].sort((a, b) => order(a) - order(b)),
    // The next one only where this one is used, so that none is left out.
    form: forms[(taken.includes(byForm) ? uses++ : uses) % forms.length]!,
    kinds: kindsOf(pairs[index]![0]!, pairs[index]![1]!),
  }));
}

const planned = [...plan('several', 3), ...plan('msp', 3), ...plan('closed', 2)];

beforeAll(loadParts);

/** Emulators that stand free, by world: starting one takes longer than walking a pair. */
const free: Partial<Record<WalkedWorld, Emulator[]>> = {};
const started: Emulator[] = [];
async function emulatorOf(world: WalkedWorld): Promise<Emulator> {
  const emulator = free[world]?.pop();
  if (emulator) {
    emulator.control.reset();
    return emulator;
  }
  const made = await startEmulator({ world: walkedWorlds[world] });
  started.push(made);
  return made;
}
afterAll(() => Promise.all(started.map((emulator) => emulator.stop())));

async function walkPair({ world, names, form, taken }: Planned, index: number): Promise<void> {
  const emulator = await emulatorOf(world);
  const { tenants } = emulator.world;
  const [one, other] = names.map((id) => peopleIn(tenants).find(({ user }) => user.id === id)!);
  if (!one || !other) throw new Error('Nobody is there.');
  const all = [one, other];
  const signedIn = (index % 2 ? [one, other] : [other, one]).map(accountOfPerson);
  const graphScopes = [...productScopes, 'Group.ReadBasic.All'];
  const worker = await openWith(emulator, signedIn, { signIn: { graphScopes } });
  await worker.command({ type: 'saveSettings', change: { carries: carriedBy(tenants) } });
  await worker.settle();
  const watch = watchRequests(tenants, all);
  const walk: Walk = { emulator, worker, one, other, all, watch, form };
  expect(watch.expectOnly(worker.sent, null)).toBe(0);
  for (const step of taken) {
    try {
      await steps[step](walk);
    } catch (cause) {
      const whose = `${one.user.upn} in ${one.tenant.domain}`;
      const beside = `${other.user.upn} in ${other.tenant.domain}`;
      throw new Error(`${step} of ${whose} beside ${beside}, by ${form}`, { cause });
    }
  }
  walk.worker.kill();
  free[world] = [...(free[world] ?? []), emulator];
}

describe('every account beside every other one is asked for what stands beside its name', () => {
  it.concurrent.each(planned.map((one, index) => [one.world, index, one] as const))(
    '%s, pair %i',
    (_, index, one) => walkPair(one, index),
  );
});

describe('the walk', () => {
  it('takes every step with every kind of pair', () => {
    const met = new Set(
      planned.flatMap(({ kinds, taken }) =>
        kinds.flatMap((kind) => taken.map((step) => `${kind}: ${step}`)),
      ),
    );
    const kinds = [...new Set(planned.flatMap((one) => one.kinds))];
    const missed = kinds.flatMap((kind) =>
      stepNames.map((step) => `${kind}: ${step}`).filter((both) => !met.has(both)),
    );
    expect(missed).toEqual([]);
  });

  it('names tenants in every form', () => {
    const named = planned.filter(({ taken }) => taken.includes(byForm));
    expect(new Set(named.map(({ form }) => form))).toEqual(new Set(Object.keys(addressForms)));
  });
});
