import { text } from '../../utils/i18n/text';

/** What to know of a role before choosing it: that it can take over the tenant, or that somebody decides. */
export function RoleTag({ kind }: { kind: 'impact' | 'approval' }) {
  return kind === 'impact' ? (
    <span class="tag tag-impact names-tag">{text('role_highImpact')}</span>
  ) : (
    <span class="tag names-tag">{text('role_approval')}</span>
  );
}
