import { permissionLines } from './permission-lines';

/** Every permission that the application gets. */
export function Permissions({ names }: { names: boolean }) {
  return (
    <ul class="scopes">
      {permissionLines(names).map((name) => (
        <li key={name}>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  );
}
