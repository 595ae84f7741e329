import { eligible } from '../../emulator/tenants/build';
import { several } from '../../emulator/tenants/several';
import { long } from '../harness/long';
import { acceptedTargets, labels, people, requestedPrincipals, targetOf } from '../harness/several';
import { expect, openList, signInPeople, test } from '../harness/test';
import { formIn } from '../pages/popup';
import { portalAddress, visit } from '../pages/portal';
import { createSignIn } from '../pages/sign-in';

test.use({ world: 'several' });

const { daily, guest } = people;
const { fabrikam } = several;
const [initialDomain] = fabrikam.otherDomains;

const {
  conditionalAccess,
  signInLogs,
  mailboxes,
  meetingPolicies,
  environments,
  dataLossPrevention,
  m365Users,
} = portalAddress;
const behindHash = (address: string, tenant: string) => address.replace('#', `#@${tenant}/`);
const inPath = (address: string, tenant: string) => address.replace('.com/', `.com/${tenant}/`);
const inQuery = (address: string, name: string, tenant: string) => {
  const url = new URL(address);
  url.searchParams.set(name, tenant);
  return url.href;
};

/** Further eligible roles of both accounts: each page needs one that no earlier page has activated. */
const moreRoles = [
  'Teams Reader',
  'Power Platform Administrator',
  'Compliance Data Administrator',
  'SharePoint Administrator',
];

/** A page of fabrikam for each form in which an address may name the tenant, and the role it needs. */
const pages: [form: string, address: string, role: string][] = [
  // Security Reader covers this page too, so it comes before the role is active.
  ['a path', inPath(signInLogs, initialDomain), 'Reports Reader'],
  ['#@domain', behindHash(conditionalAccess, fabrikam.domain), 'Security Reader'],
  ['?tid=', inQuery(mailboxes, 'tid', fabrikam.id), 'Exchange Administrator'],
  ['?ctid=', inQuery(m365Users, 'ctid', fabrikam.id), 'User Administrator'],
  [
    '?tenant=',
    inQuery(dataLossPrevention, 'tenant', fabrikam.domain),
    'Compliance Data Administrator',
  ],
  ['?tenantId=', inQuery(environments, 'tenantId', fabrikam.id), 'Power Platform Administrator'],
  ['?delegatedOrg=', inQuery(meetingPolicies, 'delegatedOrg', initialDomain), 'Teams Reader'],
  ['#@id', behindHash(conditionalAccess, fabrikam.id), 'Security Reader'],
  [
    'the name of SharePoint’s host',
    portalAddress.activeSites.replace('contoso', 'fabrikam'),
    'SharePoint Administrator',
  ],
];

test(
  'On a page of a tenant where the user is a guest the guest’s role is offered and activated, for each form of address',
  long,
  async ({ uplift, emulator }) => {
    test.setTimeout(180_000);
    for (const { tenant, user } of [daily, guest]) {
      const ownTenant = emulator.world.tenants.find(({ id }) => id === tenant.id);
      for (const role of moreRoles) if (ownTenant) eligible(ownTenant, user, role);
    }
    await signInPeople(uplift, [daily, guest]);

    const activated = new Set<string>();
    for (const [form, address, role] of pages) {
      await test.step(form, async () => {
        const portal = await visit(uplift, address);
        const popup = await openList(uplift, portal.page);
        const head = popup.card.getByRole('heading');
        await expect(head).toContainText(labels.guest);
        await expect(head).not.toContainText('probably');
        await expect(popup.card).not.toContainText(labels.daily);
        if (!activated.has(role)) {
          await portal.expectRefused();
          await popup.press(popup.card, role);
          const filled = formIn(popup.card);
          await filled.reason.fill(form);
          const stepsUp = role === 'Reports Reader' && uplift.signInWindow();
          await filled.submit();
          if (stepsUp) await createSignIn(await stepsUp).useSecurityKey();
          activated.add(role);
        }
        await portal.expectData();
        const active = popup.elevated.getByRole('button', { name: `End ${role} · Fabrikam` });
        await expect(active).toBeVisible();
        await popup.page.close();
        await portal.page.close();
      });
    }

    const writes = acceptedTargets(emulator);
    expect(writes).toHaveLength(activated.size);
    expect(new Set(writes.map(({ tenant }) => tenant))).toEqual(new Set([targetOf(guest).tenant]));
    expect(new Set(requestedPrincipals(emulator))).toEqual(new Set([guest.user.id]));
  },
);
