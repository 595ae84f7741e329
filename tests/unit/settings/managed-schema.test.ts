import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../../utils/settings/build/managed-schema';
import { managedNames } from '../../../utils/settings/policy';
import { messages } from '../support/messages';

describe('The schema that browsers check managed policy against', () => {
  const schema = managedSchema(messages);
  const { properties = {} } = schema;

  it('has every setting that an organisation may set, with a description', () => {
    expect(Object.keys(properties)).toEqual(managedNames);
    for (const { description } of Object.values(properties)) expect(description).toBeTruthy();
  });

  it('lets invalid values through, for us to take strictly: Chromium drops what breaks the schema (measured)', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:enum|pattern|minimum|maximum|required)"/);
  });

  it('has the type of each value and of its parts, and our own descriptions', () => {
    expect(properties.autoReload).toEqual({
      description: messages.managed_autoReload?.message,
      type: 'boolean',
    });
    expect(properties.registration).toEqual({
      title: 'Application',
      description: 'The application that Uplift signs in with.',
      type: 'object',
      properties: {
        clientId: { description: 'Application (client) ID.', type: 'string' },
        tenant: { description: 'Tenant id or domain.', type: 'string' },
        cloud: { description: 'global, usgov, dod or china.', type: 'string' },
      },
    });
    expect(properties.rules).toMatchObject({
      type: 'array',
      items: { type: 'object', properties: { at: { type: 'string' }, role: { type: 'string' } } },
    });
    expect(properties.carries).toMatchObject({
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    });
  });
});
