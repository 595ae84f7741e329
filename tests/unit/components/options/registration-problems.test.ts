import { describe, expect, it } from 'vitest';
import { readRegistration } from '../../../../components/options/controls/registration-problems';

const clientId = '1b2c3d4e-0000-1111-2222-333344445555';
const read = (id: string, tenant: string) =>
  readRegistration({ clientId: id, tenant, cloud: 'global' });

describe('the application typed in the options', () => {
  it.each(['contoso.com', 'organizations', '9f8e7d6c-0000-1111-2222-333344445555'])(
    'takes %s as a tenant',
    (tenant) => {
      expect(read(clientId, tenant)).toMatchObject({ ok: true, registration: { tenant } });
    },
  );

  it('ignores spaces around what was pasted', () => {
    expect(read(` ${clientId} `, ' contoso.com')).toMatchObject({ registration: { clientId } });
  });

  it('names every invalid field', () => {
    expect(read('1b2c', 'contoso')).toEqual({ ok: false, wrong: ['clientId', 'tenant'] });
    expect(read(clientId, '')).toEqual({ ok: false, wrong: ['tenant'] });
  });

  it('is no application when both fields are empty', () => {
    expect(read('', ' ')).toEqual({ ok: true, registration: null });
  });
});
