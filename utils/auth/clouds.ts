import type { CloudName } from '../pim/account';

/** The three hosts of a cloud that this product talks to, and nothing else. */
export type Cloud = { name: CloudName; login: string; graph: string; arm: string };

/** Microsoft's national clouds (contract §9). The one place where these host names stand. */
export const clouds: Record<CloudName, Cloud> = {
  global: {
    name: 'global',
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    arm: 'https://management.azure.com',
  },
  usgov: {
    name: 'usgov',
    login: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    arm: 'https://management.usgovcloudapi.net',
  },
  dod: {
    name: 'dod',
    login: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    arm: 'https://management.usgovcloudapi.net',
  },
  china: {
    name: 'china',
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    arm: 'https://management.chinacloudapi.cn',
  },
};

/** The hosts of one cloud as an array, for permissions, CSP and the allow-list of `utils/http`. */
export function cloudOrigins(name: CloudName): string[] {
  const { login, graph, arm } = clouds[name];
  return [login, graph, arm];
}

/** Every host of every cloud, each once. */
export const allCloudOrigins: string[] = [
  ...new Set((Object.keys(clouds) as CloudName[]).flatMap(cloudOrigins)),
];

/** China's former sign-in host, still an alias: what is published of its tenants may name it. */
const loginAliases: Partial<Record<string, string>> = {
  'https://login.chinacloudapi.cn': clouds.china.login,
};

/** The clouds that sign in at an address; undefined: none does. The two American ones share theirs. */
export function cloudsAt(url: string): CloudName[] | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin } = new URL(url);
  const login = loginAliases[origin] ?? origin;
  const names = (Object.keys(clouds) as CloudName[]).filter((name) => clouds[name].login === login);
  return names.length > 0 ? names : undefined;
}
