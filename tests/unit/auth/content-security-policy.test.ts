import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../utils/auth/content-security-policy';

it('The pages of the extension run and load nothing but their own files', () => {
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
  expect(connect).toHaveLength(1);
  expect(connect[0]?.split(' ').slice(1).sort()).toEqual([
    "'self'",
    'https://dod-graph.microsoft.us',
    'https://graph.microsoft.com',
    'https://graph.microsoft.us',
    'https://login.chinacloudapi.cn',
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.us',
    'https://management.azure.com',
    'https://management.chinacloudapi.cn',
    'https://management.usgovcloudapi.net',
    'https://microsoftgraph.chinacloudapi.cn',
  ]);
});
