import type { Refusal } from '../answer';

const refused = (status: number, code: string, message: string): Refusal => ({
  status,
  code,
  message,
});

export const missingProperty = (name: string, type: string): Refusal =>
  refused(
    400,
    'Request_BadRequest',
    `A value is required for property '${name}' of resource '${type}'.`,
  );

export const invalidProperty = (name: string, type: string): Refusal =>
  refused(
    400,
    'Request_BadRequest',
    `Invalid value specified for property '${name}' of resource '${type}'.`,
  );

export const noBackingApplication = (appId: string): Refusal =>
  refused(
    400,
    'Request_BadRequest',
    `The appId '${appId}' of the service principal does not reference a valid application object.`,
  );

export const principalExists = (appId: string): Refusal =>
  refused(
    409,
    'Request_MultipleObjectsWithSameKeyValue',
    `The service principal cannot be created, updated, or restored because the service principal name ${appId} is already in use.`,
  );

export const grantExists = refused(
  409,
  'Request_MultipleObjectsWithSameKeyValue',
  'Permission entry already exists.',
);

export const unsupportedFilter = refused(
  400,
  'Request_UnsupportedQuery',
  'Unsupported or invalid query filter clause specified.',
);
