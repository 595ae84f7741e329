import type { User } from '../../world';
import type { Row } from '../odata/entity';

/** The default properties of a user. */
export function userRow(user: User): Row {
  const [givenName = null, surname = null] = user.displayName.split(' ');
  return {
    businessPhones: [],
    displayName: user.displayName,
    givenName,
    jobTitle: null,
    mail: user.upn,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname,
    userPrincipalName: user.upn,
    id: user.id,
  };
}
