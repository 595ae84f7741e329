import * as z from 'zod/mini';
import { accountKeySchema } from './account';

/** PIM's surfaces. In what they differ stands in `surface-traits`, and in `utils/surfaces` what they call. */
export const surface = z.enum(['directory', 'groups', 'azure']);
export type Surface = z.infer<typeof surface>;

/** What is assigned: a directory role, membership or ownership of a group, an Azure role. */
export const role = z.object({
  /** `roleDefinitionId` as the surface names it. */
  id: z.string(),
  name: z.string(),
  /** Template id of a built-in directory role: what the tables of `utils/portals` key on. */
  templateId: z.optional(z.string()),
});
export type Role = z.infer<typeof role>;

export const scopeKind = z.enum([
  'tenant',
  'administrativeUnit',
  'object',
  'app',
  'group',
  'managementGroup',
  'subscription',
  'resourceGroup',
  'resource',
]);

/** Where a role holds. */
export const scope = z.object({
  /** As the surface names it: `/`, `/administrativeUnits/{id}`, a group id, an ARM path. */
  id: z.string(),
  /** Empty where the name cannot be read: the view then shows a short id. */
  name: z.string(),
  kind: scopeKind,
  /** The name is the person's own: the service gives none. */
  ownName: z.optional(z.boolean()),
  /** What tells it from others of its name in the same account; absent where it is alone. */
  within: z.optional(z.array(z.string())),
  /** Name of the subscription that it is in, where that is known: the filter looks into it. */
  parent: z.optional(z.string()),
  /** Of a group: whether it can hold directory roles. Absent: that could not be read. */
  roleAssignable: z.optional(z.boolean()),
});
export type Scope = z.infer<typeof scope>;

/** How an assignment came to its holder. Unknown member types of the service read as `direct`. */
export const via = z.enum(['direct', 'group', 'inherited']);
export type Via = z.infer<typeof via>;

/** An eligible assignment: a role its holder may activate. */
export const eligibility = z.object({
  key: z.string(),
  account: accountKeySchema,
  surface,
  role,
  scope,
  via,
  /** When the eligibility itself ends; null = never. */
  endsAtMs: z.nullable(z.number()),
  /** Schedule behind the instance; Azure needs it to activate. */
  scheduleId: z.optional(z.string()),
  /** Azure: narrows what the role may touch; an activation has to repeat it. */
  condition: z.optional(z.object({ text: z.string(), version: z.string() })),
  /** Of one that is narrowed to a scope below: the key of the eligible assignment itself. */
  eligibleKey: z.optional(z.string()),
});
export type Eligibility = z.infer<typeof eligibility>;

/** Which role where: what eligible, active and requested rows of the same thing share. */
export type Assignment = Pick<Eligibility, 'surface' | 'role' | 'scope'>;
