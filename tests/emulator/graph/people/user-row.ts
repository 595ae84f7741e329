import { addressOf } from '../../persons';
import type { User } from '../../world';
import type { Row } from '../odata/entity';

/** Properties that come only when they are selected by name. */
export const selectableOfUser = ({ home }: User): Row => ({
  userType: home ? 'Guest' : 'Member',
});

/** The default properties of a user. */
export function userRow(user: User): Row {
  const [givenName = null, surname = null] = user.displayName.split(' ');
  return {
    businessPhones: [],
    displayName: user.displayName,
    givenName,
    jobTitle: null,
    mail: addressOf(user),
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname,
    userPrincipalName: user.upn,
    id: user.id,
  };
}
