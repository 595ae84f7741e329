import { describe, expect, it } from 'vitest';
import { resourceApi } from '../../emulator/portals/azure-pages';
import { entraPages } from '../../emulator/portals/entra-pages';
import { pageAt } from '../../emulator/portals/menu';

const titleAt = (route: string) => pageAt(entraPages, route)?.title.en;

describe('the emulated portal finds the page of the route', () => {
  it.each([
    ['view/Microsoft_AAD_IAM/SignInEventsV3Blade', 'Sign-in logs'],
    ['#view/Microsoft_AAD_IAM/SignInEventsV3Blade', 'Sign-in logs'],
    ['view/microsoft_aad_iam/signineventsv3blade', 'Sign-in logs'],
    ['blade/Microsoft_AAD_IAM/SignInEventsV3Blade', 'Sign-in logs'],
    ['view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/%7E/SignIns', 'Sign-in logs'],
    ['@contoso.com/view/Microsoft_AAD_IAM/SignInLogsList.ReactView', 'Sign-in logs'],
    ['view/Microsoft_AAD_IAM/SignInEventsV3Blade/timeRangeType/last24hours', 'Sign-in logs'],
    ['view/Microsoft_AAD_IAM/GroupsManagementMenuBlade/~/AllGroups/menuId/AllGroups', 'Groups'],
    ['', 'Home'],
  ])('%s: %s', (route, title) => {
    expect(titleAt(route)).toBe(title);
  });

  it('and none of an unknown blade', () => {
    expect(titleAt('view/Microsoft_AAD_IAM/SignInEventsV3BladeOfTomorrow')).toBeUndefined();
  });
});

describe('the emulated Azure portal', () => {
  const id = 'subscriptions/1/resourceGroups/rg-web';
  it.each([
    `@contoso.com/resource/${id}`,
    `@contoso.com/resource/${id}/overview`,
    `resource/${id}/users`,
  ])('requests the resource of an address: %s', (route) => {
    expect(resourceApi(route)).toBe(`https://management.azure.com/${id}?api-version=2021-04-01`);
  });
});
