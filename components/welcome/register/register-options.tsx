import { text } from '../../../utils/i18n/text';
import { CloudField } from '../../options/controls/cloud-field';
import { TextField } from '../../options/controls/text-field';
import { isClientIdWrong, type RegisterChoices, type RegisterForm } from './register-form';
import { ShellField } from './shell-field';
import { Tick } from './tick';

/** Everything about the script that somebody may choose, in one place. */
export function RegisterOptions({ form }: { form: RegisterForm }) {
  const chosen = form.value;
  const change = (changed: Partial<RegisterChoices>): void => {
    form.value = { ...form.value, ...changed };
  };
  const isWrong = isClientIdWrong(chosen) && chosen.clientId.trim() !== '';
  return (
    <>
      <ShellField shell={chosen.shell} onChange={(shell) => change({ shell })} />
      <CloudField
        id="register-cloud"
        value={chosen.cloud}
        onChange={(cloud) => change({ cloud })}
      />
      <Tick
        id="register-names"
        label={text('welcome_names')}
        help={text('welcome_namesWhy')}
        checked={chosen.names}
        onChange={(names) => change({ names })}
      />
      <Tick
        id="register-several"
        label={text('register_several')}
        help={text('register_severalHelp')}
        checked={chosen.severalTenants}
        onChange={(severalTenants) => change({ severalTenants })}
      />
      <Tick
        id="register-there"
        label={text('register_there')}
        help={text('register_thereHelp')}
        checked={chosen.isThere}
        onChange={(isThere) => change({ isThere })}
      />
      {chosen.isThere && (
        <TextField
          id="register-client"
          label={text('options_clientId')}
          help={text('options_clientIdHelp')}
          value={chosen.clientId}
          error={isWrong ? text('options_clientIdWrong') : undefined}
          onChange={(clientId) => change({ clientId })}
        />
      )}
    </>
  );
}
