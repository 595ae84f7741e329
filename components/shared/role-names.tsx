import { type ComponentChildren, Fragment } from 'preact';
import { separator } from '../../utils/i18n/joined';

type RoleNamesProps = {
  name: string;
  /** Where it holds, whose it is: shown under the name, most important first. */
  details: (string | undefined)[];
  children?: ComponentChildren;
};

/** A role's name with where it holds and more under it. Names are isolated: they may be of any script. */
export function RoleNames({ name, details, children }: RoleNamesProps) {
  const shown = details.filter(Boolean);
  return (
    <span class="names">
      <bdi class="name names-role" title={name}>
        {name}
      </bdi>
      {(shown.length > 0 || children) && (
        <span class="sub names-details">
          {shown.map((detail, index) => (
            <Fragment key={detail}>
              {index > 0 && separator()}
              <bdi>{detail}</bdi>
            </Fragment>
          ))}
          {shown.length > 0 && children && separator()}
          {children}
        </span>
      )}
    </span>
  );
}
