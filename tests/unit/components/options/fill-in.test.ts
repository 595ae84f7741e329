import { describe, expect, it } from 'vitest';
import type { RegistrationInput } from '../../../../components/options/controls/registration-problems';
import { fillIn } from '../../../../components/options/set-up-text/fill-in';

const application = (tenant: string, digit = 1): RegistrationInput => ({
  clientId: `c0ffee00-5a1e-4b0b-9d0c-0d15ea5e000${digit}`,
  tenant,
  cloud: 'global',
});
const blank: RegistrationInput = { clientId: '', tenant: '', cloud: 'global' };
const [contoso, fabrikam, anyTenant] = ['contoso.com', 'fabrikam.com', 'organizations'].map(
  (tenant) => application(tenant),
) as [RegistrationInput, RegistrationInput, RegistrationInput];
const another = application('Contoso.com', 2);
const nobody = {};

describe('a set-up text in the form', () => {
  it('fills an empty form, the first one above and the others below', () => {
    const { form, filled } = fillIn({ first: blank, others: [] }, [contoso, fabrikam], nobody);
    expect(form).toEqual({ first: contoso, others: [fabrikam] });
    expect(filled).toEqual([
      { registration: contoso, became: 'filled' },
      { registration: fabrikam, became: 'added' },
    ]);
  });

  it('adds another tenant to those that are there', () => {
    const { form, filled } = fillIn({ first: contoso, others: [] }, [fabrikam], nobody);
    expect(form).toEqual({ first: contoso, others: [fabrikam] });
    expect(filled).toMatchObject([{ became: 'added' }]);
  });

  it('takes the place of the application of the same tenant, and says which that was', () => {
    const { form, filled } = fillIn({ first: contoso, others: [fabrikam] }, [another], nobody);
    expect(form).toEqual({ first: another, others: [fabrikam] });
    expect(filled).toEqual([
      { registration: another, became: 'replaced', before: contoso.clientId },
    ]);
  });

  it('does so among the other tenants', () => {
    const before = { first: fabrikam, others: [contoso] };
    const { form, filled } = fillIn(before, [another], nobody);
    expect(form).toEqual({ first: fabrikam, others: [another] });
    expect(filled).toMatchObject([{ became: 'replaced', before: contoso.clientId }]);
  });

  it('keeps the order where the first one is missing and the tenant is among the others', () => {
    const { form } = fillIn({ first: blank, others: [contoso] }, [another], nobody);
    expect(form).toEqual({ first: blank, others: [another] });
  });

  it('changes nothing where all of it is there, in whatever case', () => {
    const before = { first: contoso, others: [fabrikam] };
    const shouted = { ...contoso, clientId: contoso.clientId.toUpperCase() };
    const { form, filled } = fillIn(before, [shouted, fabrikam], nobody);
    expect(form).toEqual(before);
    expect(filled.map(({ became }) => became)).toEqual(['same', 'same']);
  });

  it('puts one for any work account first, and the one before it below', () => {
    const { form, filled } = fillIn({ first: contoso, others: [] }, [anyTenant], nobody);
    expect(form).toEqual({ first: anyTenant, others: [contoso] });
    expect(filled).toMatchObject([{ became: 'filled', moved: 'contoso.com' }]);
  });

  it('leaves out a tenant that the organization has set up', () => {
    const managed = { otherRegistrations: [fabrikam] };
    const { form, filled } = fillIn(
      { first: contoso, others: [] },
      [application('FABRIKAM.com', 2)],
      managed,
    );
    expect(form).toEqual({ first: contoso, others: [] });
    expect(filled).toMatchObject([{ became: 'managed' }]);
  });

  it('leaves out what there is no room for', () => {
    const others = Array.from({ length: 50 }, (_, index) => application(`t${index}.example`));
    const { form, filled } = fillIn({ first: contoso, others }, [fabrikam], nobody);
    expect(form.others).toEqual(others);
    expect(filled).toMatchObject([{ became: 'noRoom' }]);
    expect(fillIn({ first: contoso, others }, [anyTenant], nobody)).toMatchObject({
      form: { first: contoso },
      filled: [{ became: 'noRoom' }],
    });
  });

  it('drops no line that somebody has begun', () => {
    const begun = { ...blank, tenant: 'northwind' };
    const { form } = fillIn({ first: begun, others: [] }, [contoso], nobody);
    expect(form).toEqual({ first: begun, others: [contoso] });
  });
});
