import type { ManagedLine } from './controls/control';

/** Lines that the organisation set: to look at, not to change. */
export function ManagedLines({ lines }: { lines: ManagedLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="pairs managed-lines">
      {lines.map(({ name, details }, index) => (
        <li key={index}>
          <bdi class="name managed-name">{name}</bdi>
          {details.map((detail, position) => (
            <p key={position} class="sub">
              {detail}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
