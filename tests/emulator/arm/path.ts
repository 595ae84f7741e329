/** `{scope}/providers/Microsoft.Authorization/{type}[/{name}[/{action}[/{part}]]]` */
export type AuthorizationPath = {
  /** Empty for the tenant root. */
  scopeId: string;
  /** Lower case. */
  type: string;
  name: string;
  action: string;
  part: string;
};

const PROVIDER = '/providers/microsoft.authorization/';

/** Reads a decoded path; undefined when it is for another provider. */
export function readAuthorizationPath(path: string): AuthorizationPath | undefined {
  const start = path.toLowerCase().lastIndexOf(PROVIDER);
  if (start < 0) return undefined;
  const [type = '', name = '', action = '', part = ''] = path
    .slice(start + PROVIDER.length)
    .split('/');
  return {
    scopeId: path.slice(0, start),
    type: type.toLowerCase(),
    name,
    action: action.toLowerCase(),
    part,
  };
}
