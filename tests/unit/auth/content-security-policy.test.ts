import { expect, it } from 'vitest';
import { allCloudOrigins } from '../../../utils/auth/clouds';
import { contentSecurityPolicy } from '../../../utils/auth/content-security-policy';

it('The extension’s pages load nothing but their own files, and call only the hosts of the clouds', () => {
  const rules = contentSecurityPolicy().split('; ');
  const connect = rules.filter((rule) => rule.startsWith('connect-src '));
  expect(rules.filter((rule) => !connect.includes(rule))).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(contentSecurityPolicy()).not.toMatch(/unsafe|\*|http:|data:|blob:/);
  expect(connect).toEqual([`connect-src 'self' ${allCloudOrigins.join(' ')}`]);
  expect(connect[0]?.split(' ').slice(1).sort()).toEqual([
    "'self'",
    'https://dod-graph.microsoft.us',
    'https://graph.microsoft.com',
    'https://graph.microsoft.us',
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.us',
    'https://login.partner.microsoftonline.cn',
    'https://management.azure.com',
    'https://management.chinacloudapi.cn',
    'https://management.usgovcloudapi.net',
    'https://microsoftgraph.chinacloudapi.cn',
  ]);
});
