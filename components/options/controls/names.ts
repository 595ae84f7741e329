import type { Names } from '../../../utils/settings/names';
import type { Control } from './control';

/** Names of groups and scopes. A person gives them in the popup; an organisation's are shown here. */
export const names: Control<Names> = {
  inputOf: (value) => value,
  read: (value) => ({ value, problems: [] }),
  linesOf: (value) => Object.entries(value).map(([id, name]) => ({ name, details: [id] })),
};
