import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadParts } from '../../../components/popup/lazy-part';
import { accountKey } from '../../../utils/pim/account-key';
import { MINUTE_MS, SECOND_MS } from '../../../utils/pim/duration';
import { addressOf, personIdOf } from '../../emulator/persons';
import { type Emulator, startEmulator } from '../../emulator/server';
import { heldBySeveral } from '../../emulator/tenants/several';
import { productScopes } from '../emulator/graph-client';
import {
  addressForms,
  azurePage,
  carriesSetting,
  distributeSteps,
  expectedTag,
  foreignPage,
  groupPage,
  isTenantUnread,
  type PairWorld,
  type Person,
  pageWithoutTenant,
  pairWorlds,
  peopleIn,
  personNamedIn,
  printersPage,
  relationsOf,
  roleWithApproval,
} from '../support/account-pairs';
import { type Control, openPopup, type PopupPage } from '../support/open-popup';
import { openWith } from '../support/open-worker';
import { restartBrowser } from '../support/restart-browser';
import { accountOf } from '../support/several-accounts';
import { watchRequests } from '../support/watch-requests';
import { createWorker, type Worker } from '../support/worker';

const accountOfPerson = ({ tenant, user }: Person) =>
  accountOf({ tenant, user, authority: tenant.id, username: addressOf(user) });

const keyOf = (person: Person) => accountKey(accountOfPerson(person));

type PairRun = {
  emulator: Emulator;
  worker: Worker;
  /** The account that is used, and the one for which it may be mistaken. */
  own: Person;
  other: Person;
  all: Person[];
  watch: ReturnType<typeof watchRequests>;
  /** The form in which addresses name the tenant. */
  form: string;
};

let tabs = 100;

/**
 * Uses a control that names the run's own account, and checks every request that follows.
 * @returns how many requests the tenants accepted
 */
async function useControl(
  run: PairRun,
  role: RegExp,
  use: (popup: PopupPage, control: Control) => Promise<unknown>,
  { tabId, expected = 0 }: { tabId?: number | undefined; expected?: number } = {},
): Promise<number> {
  const popup = openPopup(run.worker, tabId);
  const tag = expectedTag(run.own, run.all);
  const inCard = tabId !== undefined;
  // The popup does not draw all rows at once, so the role is typed into the filter.
  if (!inCard) popup.filterBy(/[A-Z]\w+(?= Administrator)|\w+$/.exec(role.source)![0]);
  const control = popup.find(
    ({ name, element }) =>
      role.test(name) && name.includes(tag) && !!element.closest('.card') === inCard,
    `${role} ${tag}`,
  );
  expect(personNamedIn(control.context, run.all)).toBe(run.own);
  await use(popup, control);
  await run.worker.settle(() => run.watch.acceptedCount() >= expected);
  return run.watch.expectOnly(run.worker.sent, run.own);
}

/** The same, after which one request must have been accepted, unless another number is expected. */
async function useOnce(
  run: PairRun,
  role: RegExp,
  use: (popup: PopupPage, control: Control) => Promise<unknown>,
  { tabId, expected = 1 }: { tabId?: number; expected?: number } = {},
): Promise<void> {
  expect(await useControl(run, role, use, { tabId, expected })).toBe(expected);
}

const input = (popup: PopupPage, control: Control) =>
  popup.activate(control, 'INC-1042 look at sign-ins');
const click = (popup: PopupPage, control: Control) => popup.click(control);

/** Opens an address in a new tab, and reads from its card whose page it is. */
async function visit(run: PairRun, url: string): Promise<{ tabId: number; owner: string }> {
  const tabId = ++tabs;
  await run.worker.fact({ type: 'located' }, { tabId, documentId: `d${tabId}`, frameId: 0, url });
  await run.worker.settle();
  return { tabId, owner: openPopup(run.worker, tabId).card()?.owner ?? '' };
}

/**
 * The same, and chooses the own account where the card asks. It may ask only where both accounts are of
 * one tenant, the address names none, or nobody can read which tenant a domain belongs to.
 */
async function visitAsOwner(run: PairRun, url: string): Promise<{ tabId: number; owner: string }> {
  const { tabId, owner } = await visit(run, url);
  const [own, other] = [run.own, run.all.find((person) => person !== run.own)];
  const areOfOneTenant = own.tenant.id === other?.tenant.id;
  const namesNoTenant = url === pageWithoutTenant;
  if (!namesNoTenant && !areOfOneTenant) {
    const isKnown = !isTenantUnread(own) || url.toLowerCase().includes(own.tenant.id);
    const wasChosen = run.worker.disk.local.pageAccounts !== undefined;
    expect(owner !== '', `${url} is known to be of ${own.tenant.domain}`).toBe(
      isKnown || wasChosen,
    );
    expect(owner).not.toContain('probably');
  }
  if (owner) return { tabId, owner };
  const popup = openPopup(run.worker, tabId);
  const tag = expectedTag(own, run.all);
  await popup.click(
    popup.find(
      ({ name, element }) => !!element.closest('.card') && name.includes(tag),
      `the choice of ${tag}`,
    ),
  );
  await run.worker.settle();
  return { tabId, owner: openPopup(run.worker, tabId).card()?.owner ?? '' };
}

async function activateFromCard(run: PairRun, url: string, role = /^(Activate|Request) /) {
  const { tabId, owner } = await visitAsOwner(run, url);
  expect(personNamedIn(owner, run.all)).toBe(run.own);
  const card = openPopup(run.worker, tabId).card();
  const [first] = card?.buttons.filter(({ name }) => role.test(name)) ?? [];
  expect(first?.name, card?.text).toBeDefined();
  const only = new RegExp(`^${first!.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  await useOnce(run, only, input, { tabId });
}

/** Activates the same role for both, first for the other: the next action must be for the right one. */
async function activateForBoth(run: PairRun, role: RegExp): Promise<void> {
  const { own, other } = run;
  await useOnce(Object.assign(run, { own: other, other: own }), role, input);
  await useOnce(Object.assign(run, { own, other }), role, input);
}

async function waitFor(run: PairRun, ms: number): Promise<void> {
  run.worker = await run.worker.pass(ms);
  run.watch.expectOnly(run.worker.sent, run.own);
}

const { group, subscription } = heldBySeveral;
/** After it the same may work: *Try again* is offered. */
const refusal = {
  status: 404,
  body: JSON.stringify({ error: { code: 'Request_ResourceNotFound', message: 'No.' } }),
};

/** Everything that is done with every kind of pair. Each step checks all requests at its end. */
const steps = {
  'a directory role from its row': (run: PairRun) =>
    useOnce(run, /^Activate Teams Administrator/, input),
  'a group from its row': (run: PairRun) => useOnce(run, new RegExp(`^Activate ${group}`), input),
  'an Azure role from its row': (run: PairRun) =>
    useOnce(run, new RegExp(`^Activate .*${subscription}`), input),
  'a directory role from the card': (run: PairRun) =>
    activateFromCard(run, addressForms[run.form]!(run.own.tenant)),
  'a group from the card': (run: PairRun) => activateFromCard(run, groupPage(run.own.tenant)),
  'an Azure role from the card': (run: PairRun) => activateFromCard(run, azurePage(run.own.tenant)),
  async End(run: PairRun) {
    await activateForBoth(run, /^Activate Groups Administrator/);
    await waitFor(run, 6 * MINUTE_MS);
    await useOnce(run, /^End Groups Administrator/, click);
  },
  async Renew(run: PairRun) {
    await activateForBoth(run, /^Activate Search Administrator/);
    const elevation = run.worker
      .elevations()
      .find(
        ({ account, eligibility }) =>
          account === keyOf(run.own) && /^Search/.test(eligibility.role.name),
      );
    await waitFor(run, elevation!.endsAtMs! - run.worker.now() - 10 * MINUTE_MS);
    await useOnce(run, /^Renew Search Administrator/, click, { expected: 0 });
    const before = run.worker.elevations().length;
    run.worker = await run.worker.pass(11 * MINUTE_MS);
    for (let turn = 0; turn < 4; turn++) run.worker = await run.worker.pass(MINUTE_MS);
    expect(run.watch.expectOnly(run.worker.sent, run.own)).toBe(1);
    expect(run.worker.elevations().length).toBeLessThanOrEqual(before);
  },
  async Cancel(run: PairRun) {
    await activateForBoth(run, new RegExp(`^Request ${roleWithApproval}`));
    await useOnce(run, new RegExp(`^Cancel ${roleWithApproval}`), click, { expected: 0 });
    const waiting = run.worker.elevations().filter(({ state }) => state === 'waiting');
    expect(waiting.map(({ account }) => account)).toEqual([keyOf(run.other)]);
  },
  async 'Try again'(run: PairRun) {
    const effect = { kind: 'respond' as const, ...refusal };
    const match = 'roleAssignmentScheduleRequests';
    run.emulator.control.fault({ method: 'POST', match, effect });
    await useOnce(run, /^Activate Kaizala Administrator/, input, { expected: 0 });
    await useOnce(run, /^Try again: Kaizala Administrator/, click);
  },
  async 'a worker that dies during a write'(run: PairRun) {
    run.worker.killAtRequest('afterItLeft', { method: 'POST', match: 'ScheduleRequests' });
    const before = await useControl(run, /^Activate Power Platform Administrator/, input);
    run.worker = await restartWorker(run);
    run.worker = await run.worker.pass(6 * SECOND_MS);
    expect(before + run.watch.expectOnly(run.worker.sent, run.own)).toBe(1);
    await waitFor(run, 6 * MINUTE_MS);
    await useOnce(run, /^End Power Platform Administrator/, click);
  },
  async 'a browser that restarts'(run: PairRun) {
    run.worker = await restartBrowser(run.worker);
    await run.worker.command({ type: 'opened' });
    run.watch.restart();
    await run.worker.settle(() => openPopup(run.worker).text().includes('Exchange'));
    await activateFromCard(run, printersPage(run.own.tenant));
  },
  async 'the other one’s session is revoked'(run: PairRun) {
    run.emulator.control.revoke(personIdOf(run.other.user));
    await useOnce(run, /^Activate Helpdesk Administrator/, input);
  },
  async 'a page of another tenant'(run: PairRun) {
    const { tabId, owner } = await visit(run, foreignPage);
    const card = openPopup(run.worker, tabId).card();
    expect(owner).toBe('');
    expect(card?.buttons.filter(({ name }) => /^(Activate|Request)/.test(name))).toEqual([]);
    expect(run.watch.expectOnly(run.worker.sent, null)).toBe(0);
  },
  async 'a page without a tenant, where the account was used last'(run: PairRun) {
    await visitAsOwner(run, addressForms['#@id']!(run.own.tenant));
    const { owner } = await visit(run, pageWithoutTenant);
    expect(personNamedIn(owner, run.all)).toBe(run.own);
    await activateFromCard(run, pageWithoutTenant);
  },
  async 'the other one has signed out'(run: PairRun) {
    const tag = expectedTag(run.other, run.all);
    const popup = openPopup(run.worker);
    const signOutButton = popup.find(
      ({ name }) => name.startsWith('Sign out') && name.includes(tag),
      `Sign out ${tag}`,
    );
    await popup.click(signOutButton);
    await run.worker.settle();
    // A guest's home account id begins with the id of the person's object at home.
    const records = JSON.stringify([run.worker.disk.local, run.worker.disk.session]).replaceAll(
      accountOfPerson(run.own).homeAccountId,
      '',
    );
    expect(records).not.toContain(run.other.user.id);
    expect(records).toContain(run.own.user.id);
    run.watch.expectOnly(run.worker.sent, null);
    run.all = [run.own];
    run.watch = watchRequests(run.emulator.world.tenants, run.all, run.worker.sent);
    await useOnce(run, /^Activate Desktop Analytics Administrator/, input);
  },
};
type Step = keyof typeof steps;
const stepNames = Object.keys(steps) as Step[];
/** These steps activate the same role, so a pair gets only one of each group. */
const exclusive: Step[][] = [
  ['a group from its row', 'a group from the card'],
  ['an Azure role from its row', 'an Azure role from the card'],
];
/** The step that uses the pair's address form. */
const stepByForm: Step = 'a directory role from the card';
/** The order of the steps: those that change the clock or the accounts come last. */
const order = (step: Step): number => stepNames.indexOf(step);

async function restartWorker({ worker, emulator, watch }: PairRun): Promise<Worker> {
  worker.kill();
  const another = await createWorker(emulator, worker.disk, { signIn: worker.signIn });
  watch.restart();
  await another.start();
  await another.settle();
  return another;
}

type Planned = {
  world: PairWorld;
  names: string[];
  chosen: Step[];
  form: string;
  relations: string[];
};

function plan(world: PairWorld, perPair: number): Planned[] {
  const people = peopleIn(pairWorlds[world]());
  // Pairs who may read both tenant names are the same as in the world *several*.
  const isNew = (pair: Person[]): boolean => world !== 'closed' || pair.some(isTenantUnread);
  const pairs = people
    .flatMap((own) => people.filter((other) => other !== own).map((other) => [own, other]))
    .filter(isNew);
  const forms = Object.keys(addressForms);
  let uses = 0;
  return distributeSteps(pairs, stepNames, { perPair, exclusive }).map((chosen, index) => ({
    world,
    names: pairs[index]!.map(({ user }) => user.id),
    chosen: [...chosen].sort((a, b) => order(a) - order(b)),
    // The form changes only after it was used, so that none is left out.
    form: forms[(chosen.includes(stepByForm) ? uses++ : uses) % forms.length]!,
    relations: relationsOf(pairs[index]![0]!, pairs[index]![1]!),
  }));
}

const planned = [...plan('several', 3), ...plan('msp', 3), ...plan('closed', 2)];

/** All of them take minutes: `npm run test:long` runs them, and `npm test` every third. */
const chosenPairs = planned
  .map((pair, index) => [pair.world, index, pair] as const)
  .filter(([, index]) => process.env.LONG_TESTS === '1' || index % 3 === 0);

beforeAll(loadParts);

/** Idle emulators by world: starting one takes longer than running a pair. */
const idle: Partial<Record<PairWorld, Emulator[]>> = {};
const started: Emulator[] = [];
async function emulatorOf(world: PairWorld): Promise<Emulator> {
  const emulator = idle[world]?.pop();
  if (emulator) {
    emulator.control.reset();
    return emulator;
  }
  const made = await startEmulator({ world: pairWorlds[world] });
  started.push(made);
  return made;
}
afterAll(() => Promise.all(started.map((emulator) => emulator.stop())));

async function runPair({ world, names, form, chosen }: Planned, index: number): Promise<void> {
  const emulator = await emulatorOf(world);
  const { tenants } = emulator.world;
  const [own, other] = names.map((id) => peopleIn(tenants).find(({ user }) => user.id === id)!);
  if (!own || !other) throw new Error('A user is missing.');
  const all = [own, other];
  const signedIn = (index % 2 ? [own, other] : [other, own]).map(accountOfPerson);
  const graphScopes = [...productScopes, 'Group.ReadBasic.All'];
  const worker = await openWith(emulator, signedIn, { signIn: { graphScopes } });
  await worker.command({ type: 'saveSettings', change: { carries: carriesSetting(tenants) } });
  await worker.settle();
  const watch = watchRequests(tenants, all);
  const run: PairRun = { emulator, worker, own, other, all, watch, form };
  expect(watch.expectOnly(worker.sent, null)).toBe(0);
  for (const step of chosen) {
    try {
      await steps[step](run);
    } catch (cause) {
      const whose = `${own.user.upn} in ${own.tenant.domain}`;
      const beside = `${other.user.upn} in ${other.tenant.domain}`;
      throw new Error(`${step} of ${whose} beside ${beside}, by ${form}`, { cause });
    }
  }
  run.worker.kill();
  idle[world] = [...(idle[world] ?? []), emulator];
}

describe('beside every other account, each account acts only through controls with its name', () => {
  it.concurrent.each(chosenPairs)('%s, pair %i', (_, index, pair) => runPair(pair, index));
});

describe('the plan of the pairs', () => {
  it('has every step with every relation', () => {
    const plannedNames = new Set(
      planned.flatMap(({ relations, chosen }) =>
        relations.flatMap((relation) => chosen.map((step) => `${relation}: ${step}`)),
      ),
    );
    const relations = [...new Set(planned.flatMap(({ relations }) => relations))];
    const missed = relations.flatMap((relation) =>
      stepNames.map((step) => `${relation}: ${step}`).filter((name) => !plannedNames.has(name)),
    );
    expect(missed).toEqual([]);
  });

  it('uses every form in which an address names a tenant', () => {
    const named = planned.filter(({ chosen }) => chosen.includes(stepByForm));
    expect(new Set(named.map(({ form }) => form))).toEqual(new Set(Object.keys(addressForms)));
  });
});
