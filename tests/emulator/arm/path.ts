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

const MARK = '/providers/microsoft.authorization/';

/** Reads a decoded path; undefined when it is no call of the authorization provider. */
export function readAuthorizationPath(path: string): AuthorizationPath | undefined {
  const at = path.toLowerCase().lastIndexOf(MARK);
  if (at < 0) return undefined;
  const [type = '', name = '', action = '', part = ''] = path.slice(at + MARK.length).split('/');
  return {
    scopeId: path.slice(0, at),
    type: type.toLowerCase(),
    name,
    action: action.toLowerCase(),
    part,
  };
}
