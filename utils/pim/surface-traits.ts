import { MINUTE_MS, SECOND_MS } from './duration';
import type { Assignment, Role, Scope, Surface } from './eligibility';
import { highImpactAzureRoles, highImpactDirectoryRoles } from './high-impact-roles';
import { lastSegment } from './last-segment';

/**
 * In what PIM's surfaces differ for everything outside `utils/surfaces`. A rule that treats one
 * surface in another way reads a trait: no other file compares surfaces by name, so that a new
 * surface does not compile until each of these questions is answered for it.
 */
export type SurfaceTraits = {
  /** The half of an assignment that people call it by, in lists and where they say what it carries. */
  knownBy: 'role' | 'scope';
  /** What a page's need calls such a role; undefined: pages name none of them. */
  needRefOf: (role: Role) => string | undefined;
  /** Whether one of its roles may be what a page's need names so. */
  mayMeet: (ref: string) => boolean;
  /** How far an assignment reaches: the whole tenant, a part of the directory, or the resources below its scope. */
  reach: 'tenant' | 'directoryScope' | 'resource';
  /**
   * What it gives are other assignments, of any surface. They appear and vanish with it, and some
   * portals count them late.
   */
  bringsAssignments: boolean;
  /** Whether a role's holder gets what the role, or its group, is said to carry. */
  carries: (role: Role) => boolean;
  /** Whether a role that is eligible at a scope can also be activated below it (contract §5.3). */
  mayNarrow: (scope: Scope) => boolean;
  highImpact: {
    /** Whether an assignment lets its holder take over the tenant, by what is known of itself. */
    isPrivileged: (assignment: Assignment) => boolean;
    /** Whether it could not be read if it does: with nobody there to look it counts as one that does. */
    isUncertain: (assignment: Assignment) => boolean;
    /** Whether a scope is wide enough for privilege to matter. */
    isWide: (scope: Scope) => boolean;
  };
  /** What it means that a read does not show a role that is believed to hold (contract §2). */
  silence: {
    /** A read may be so far behind what happened. */
    lagMs: number;
    /** Reads lose a row now and then: only another one that much later counts. */
    apartMs: number;
    /** Whether a list of all counts; else only a read at the role's own scope does. */
    listsCount: boolean;
  };
  /** Delays before a re-activation, refused because PIM is still closing the last one, is tried again. */
  coolDownDelaysMs: number[];
  effect: {
    /** Whether one cheap call can tell that an active assignment works (contract §5.4). */
    canBeTold: (assignment: Assignment) => boolean;
    /** When `effect_<surface>` is said of an active one: until it works, or once it was seen not to. */
    saidWhen: 'untilInEffect' | 'notYet';
    /** For so long after the start a service may not count it everywhere; null: it counts at once. */
    slowForMs: number | null;
  };
  /** The menu of PIM's own page on which its roles are activated. */
  activationMenu: string;
  /** Whether the settings of a role have an address of their own in the admin center. */
  hasSettingsAddress: boolean;
};

const seconds = (...delays: number[]): number[] => delays.map((delay) => delay * SECOND_MS);

const graphSilence = { lagMs: 2 * MINUTE_MS, apartMs: 30 * SECOND_MS, listsCount: true };

export const surfaceTraits: Record<Surface, SurfaceTraits> = {
  directory: {
    knownBy: 'role',
    needRefOf: (role) => (role.templateId ?? role.id).toLowerCase(),
    mayMeet: (ref) => !ref.includes(':'),
    reach: 'directoryScope',
    bringsAssignments: false,
    carries: () => true,
    mayNarrow: () => false,
    highImpact: {
      // What is sent is the id: no template id beside it may speak for it.
      isPrivileged: ({ role }) =>
        [role.id, role.templateId ?? role.id].some((id) =>
          highImpactDirectoryRoles.has(plainIdOf(id)),
        ),
      isUncertain: () => false,
      isWide: () => true,
    },
    silence: graphSilence,
    // Graph closes the last activation within seconds (contract §5.4).
    coolDownDelaysMs: seconds(15, 15, 30),
    effect: {
      // A built-in role that holds in the whole tenant.
      canBeTold: ({ role, scope }) => scope.kind === 'tenant' && role.templateId !== undefined,
      saidWhen: 'notYet',
      slowForMs: null,
    },
    activationMenu: 'aadmigratedroles',
    hasSettingsAddress: true,
  },
  groups: {
    knownBy: 'scope',
    needRefOf: () => undefined,
    // What it brings may be anything.
    mayMeet: () => true,
    reach: 'tenant',
    bringsAssignments: true,
    // Owners run a group; what it carries is its members'.
    carries: (role) => !isOwner(role),
    mayNarrow: () => false,
    highImpact: {
      isPrivileged: ({ role, scope }) => isOwner(role) || scope.roleAssignable === true,
      isUncertain: ({ scope }) => scope.roleAssignable === undefined,
      isWide: () => true,
    },
    silence: graphSilence,
    coolDownDelaysMs: seconds(15, 15, 30),
    // A membership works when whoever reads the members counts it (contract §5.4).
    effect: { canBeTold: () => false, saidWhen: 'untilInEffect', slowForMs: null },
    activationMenu: 'aadgroup',
    hasSettingsAddress: false,
  },
  azure: {
    knownBy: 'role',
    needRefOf: (role) => `azure:${role.name}`,
    mayMeet: (ref) => ref.startsWith('azure:'),
    reach: 'resource',
    bringsAssignments: false,
    carries: () => true,
    mayNarrow: ({ kind }) => ['managementGroup', 'subscription', 'resourceGroup'].includes(kind),
    highImpact: {
      isPrivileged: ({ role }) => highImpactAzureRoles.has(plainIdOf(role.id)),
      isUncertain: () => false,
      isWide: ({ kind }) => ['tenant', 'managementGroup', 'subscription'].includes(kind),
    },
    silence: { lagMs: 5 * MINUTE_MS, apartMs: 0, listsCount: false },
    // Azure closes the last activation within four minutes (contract §5.4).
    coolDownDelaysMs: seconds(30, 60, 60, 60),
    effect: {
      canBeTold: () => true,
      saidWhen: 'untilInEffect',
      slowForMs: 10 * MINUTE_MS,
    },
    activationMenu: 'azurerbac',
    hasSettingsAddress: false,
  },
};

/** Reads an id in whatever form the service or a setting wrote it. */
const plainIdOf = (id: string): string => lastSegment(id).trim().toLowerCase();

const isOwner = (role: Role): boolean => plainIdOf(role.id) === 'owner';
