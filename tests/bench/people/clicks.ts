import { createPopup, formIn } from '../../e2e/pages/popup';
import { createPortal, portalAddress } from '../../e2e/pages/portal';
import { worlds } from '../../emulator/tenants/worlds';
import type { Tenant } from '../../emulator/world';
import type { Measurement } from '../measurement';
import { onStage } from '../stage';

const role = 'Reports Reader';

/**
 * The number of clicks that a person needs from a refused page until it shows its data. The role's
 * policy requires nothing, so that one click may activate it.
 */
export const clicks: Measurement = (build) =>
  onStage(
    build,
    async ({ uplift, popup }) => {
      await popup.page.close();
      const portal = createPortal(await uplift.context.newPage());
      await portal.open(portalAddress.signInLogs);
      await portal.expectRefused();
      await portal.hint.waitFor('Open Uplift');

      const opened = uplift.nextPopup();
      let count = 1;
      await portal.hint.click('Open Uplift');
      const { page, card, elevated, press } = createPopup(await opened);
      count += 1;
      await press(card, role);
      const form = formIn(card);
      const active = elevated.getByRole('button', { name: `End ${role}` });
      await active.or(form.reason).waitFor();
      if (await form.reason.isVisible()) {
        await form.reason.fill('INC-1042');
        count += 1;
        await form.submit();
      }
      await active.waitFor();
      await page.close();
      await portal.expectData();
      return { clicksBlockedToActive: { value: count } };
    },
    { world: () => worlds.contoso().map(requireNothing) },
  );

function requireNothing(tenant: Tenant): Tenant {
  const id = tenant.roleDefinitions.find(({ displayName }) => displayName === role)?.id;
  const policy = id ? tenant.policies[id] : undefined;
  if (policy) Object.assign(policy, { authenticationContext: null, enabledRules: [] });
  return tenant;
}
