import { describe, expect, it } from 'vitest';
import { apiHostOf, isApiCall } from '../../../../utils/portals/refusals/api-hosts';
import { needOfCall } from '../../../../utils/portals/refusals/refusals';
import { data } from '../builders';

describe('an API call that is reported when it is refused', () => {
  it.each([
    ['graph.microsoft.com', '/v1.0/users'],
    ['graph.windows.net', '/{id}/users'],
    ['main.iam.ad.ext.azure.com', '/api/Policies'],
    ['main.b2cadmin.ext.azure.com', '/api/userJourneys'],
    ['management.azure.com', '/subscriptions/{id}'],
    ['management.usgovcloudapi.net', '/subscriptions/{id}'],
    ['admin.microsoft.com', '/admin/api/users'],
    ['admin.cloud.microsoft', '/_api/x'],
    ['admin.exchange.microsoft.com', '/beta/Mailbox'],
    ['contoso-admin.sharepoint.com', '/_api/web'],
    ['emea-admin.teams.microsoft.com', '/x'],
    ['admin.teams.microsoft.com', '/api/x'],
    ['api.interfaces.records.teams.microsoft.com', '/x'],
    ['security.microsoft.com', '/apiproxy/mtp/incidentQueue'],
    ['purview.microsoft.com', '/apiproxy/x'],
    ['compliance.microsoft.com', '/api/x'],
    ['api.bap.microsoft.com', '/x'],
    ['api.admin.powerplatform.microsoft.com', '/x'],
    ['config.office.com', '/x'],
    ['intune.microsoft.com', '/api/x'],
  ])('goes to %s%s', (host, path) => {
    expect(isApiCall(host, path)).toBe(true);
  });

  it.each([
    ['security.microsoft.com', '/incidents'],
    ['contoso.sharepoint.com', '/_api/web'],
    ['x.contoso-admin.sharepoint.com', '/_api/web'],
    ['evil-admin.sharepoint.com.example.com', '/_api/web'],
    ['admin.microsoft.com', '/adminportal/home'],
    ['constructor', '/'],
  ])('does not go to %s%s', (host, path) => {
    expect(isApiCall(host, path)).toBe(false);
  });
});

describe('an API’s host', () => {
  it('has one name in every cloud', () => {
    expect(apiHostOf('dod-graph.microsoft.us')).toBe('graph.microsoft.com');
    expect(apiHostOf('contoso-admin.sharepoint-mil.us')).toBe('*-admin.sharepoint.com');
  });

  it('keeps its name where it is unknown', () => {
    expect(apiHostOf('example.com')).toBe('example.com');
    expect(apiHostOf('toString')).toBe('toString');
  });
});

describe('the role that a refused call needed', () => {
  const least = (host: string, path: string): string | undefined => {
    const ref = needOfCall({ host, path }, data.catalogue)?.least[0] ?? '';
    return data.roles[ref]?.name ?? ref;
  };

  it.each([
    ['admin.exchange.microsoft.com', '/beta/Mailbox', 'Exchange Recipient Administrator'],
    ['admin.exchange.microsoft.com', '/beta/TransportRule', 'Exchange Administrator'],
    ['admin.cloud.microsoft', '/admin/api/users/list', 'User Administrator'],
    ['graph.microsoft.us', '/beta/auditLogs/signIns', 'Reports Reader'],
    ['graph.windows.net', '/{id}/users/{id}', 'User Administrator'],
    ['graph.microsoft.com', '/beta/deviceManagement/managedDevices', 'intune:Read Only Operator'],
    ['graph.microsoft.com', '/beta/deviceManagement/reports', 'Intune Administrator'],
    ['security.microsoft.com', '/apiproxy/mtp/incidentQueue/incidents', 'Security Reader'],
    ['purview.microsoft.com', '/apiproxy/ediscovery/cases', 'purview:eDiscovery Manager'],
    [
      'api.bap.microsoft.com',
      '/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments',
      'Power Platform Administrator',
    ],
  ])('is known from %s%s', (host, path, role) => {
    expect(least(host, path)).toBe(role);
  });

  it.each([
    ['security.microsoft.com', '/apiproxy/telemetry/events'],
    ['contoso-admin.sharepoint.com', '/_api/web'],
    ['api.bap.microsoft.com', '/metrics'],
  ])('is not guessed from %s%s', (host, path) => {
    expect(least(host, path)).toBe('');
  });
});
