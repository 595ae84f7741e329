import type { User } from '../../world';
import type { Answer } from '../answer';
import { answerEntity } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { resourceNotFound } from '../refusals';
import type { Call } from '../route';
import { sameId } from '../same-id';
import { selectableOfUser, userRow } from './user-row';

const userEntity: Entity<User> = {
  type: 'user',
  row: userRow,
  selectable: selectableOfUser,
  expand: {},
};

/** GET /me */
export function getMe(call: Call): Answer {
  return answerEntity(call, 'users', userEntity, call.caller.user);
}

/** GET /users/{id or user principal name} */
export function getUser(call: Call): Answer {
  const id = call.params[0] ?? '';
  const found = call.caller.tenant.users.find(
    (each) => sameId(each.id, id) || sameId(each.upn, id),
  );
  return found ? answerEntity(call, 'users', userEntity, found) : resourceNotFound(id);
}
