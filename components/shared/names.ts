import { fullName } from '../../utils/i18n/assignment-names';
import { joined } from '../../utils/i18n/joined';
import type { Assignment } from '../../utils/pim/eligibility';

export {
  fullName,
  nameAndWithin,
  roleName,
  rowNames,
  scopeName,
} from '../../utils/i18n/assignment-names';

type Active = {
  role: Assignment | undefined;
  roleName: string;
  scopeName: string;
  accountTag: string | undefined;
};

/** The same of something that holds, of which only names may be known. */
export function activeName({ role, roleName, scopeName, accountTag }: Active): string {
  return role ? fullName(role, accountTag) : joined(roleName, scopeName, accountTag);
}
