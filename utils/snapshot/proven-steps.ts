import type { CheckedThing, SetUpCheck } from './set-up-check';

/** Which steps of a set-up a check has proven: seen to be right, not only typed. */
export type ProvenSteps = { registration: boolean; signIn: boolean; roles: boolean };

/** @param check absent: nobody checked yet */
export function provenSteps(check: SetUpCheck | undefined): ProvenSteps {
  const passed = (thing: CheckedThing): boolean =>
    check?.lines.some((line) => line.thing === thing && line.state === 'passed') ?? false;
  return {
    registration: passed('tenant') && passed('application') && passed('redirectUri'),
    signIn: passed('signIn'),
    roles: passed('surface'),
  };
}
