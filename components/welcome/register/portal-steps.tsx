import type { RegisterChoices } from './register-form';

type PortalStepsProps = {
  chosen: RegisterChoices;
  redirectUri: string;
  onCopy: (value: string) => Promise<boolean>;
};

export function PortalSteps(_props: PortalStepsProps) {
  return null;
}
