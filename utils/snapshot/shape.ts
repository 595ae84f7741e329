import * as z from 'zod/mini';
import { account, accountKeySchema } from '../pim/account';
import { activation } from '../pim/activation';
import { activationRequest } from '../pim/activation-request';
import { elevation } from '../pim/elevation/elevation';
import { roleDefaults } from '../pim/elevation/role-defaults';
import { eligibility, role, scope, surface, via } from '../pim/eligibility';
import { errorCode, pimError } from '../pim/error';
import { listName } from '../pim/list-name';
import { narrowerScope } from '../pim/narrower-scope';
import { policy } from '../pim/policy';
import { managedSettings, policyProblem } from '../settings/policy';
import { setUpCheck } from './set-up-check';

/** A role that was elevated when last seen: known before any sign-in, after a browser restart too. */
export const end = z.object({
  /** The activation's `assignmentKey`. */
  key: z.string(),
  account: accountKeySchema,
  roleName: z.string(),
  scopeName: z.string(),
  startsAtMs: z.number(),
  endsAtMs: z.number(),
  highImpact: z.boolean(),
  /** When the service last said that it holds. Absent in records of earlier versions. */
  seenAtMs: z.optional(z.number()),
  /** What it is an end of, so that one list that lacks it after a restart is not believed. Absent in records of earlier versions. */
  assignment: z.optional(z.object({ surface, role, scope, via })),
});
export type End = z.infer<typeof end>;

/** Something of an account that signed out, which goes on at the service. */
export const outstanding = z.object({
  /** active: it holds; perhaps: nobody knows; waiting: it may still be approved. */
  kind: z.enum(['active', 'perhaps', 'waiting']),
  roleName: z.string(),
  scopeName: z.string(),
  /** What told its account from the others, where several were signed in: nothing else tells whose. */
  accountTag: z.optional(z.string()),
  /** When it is over for certain. */
  untilMs: z.number(),
});
export type Outstanding = z.infer<typeof outstanding>;

/** How an account is named among all that are signed in (`utils/i18n/account-names.ts`). */
export const accountName = z.object({
  accountTag: z.optional(z.string()),
  label: z.string(),
  tenant: z.string(),
});

/** An account that has to sign in again, for all of its lists or for some. */
export const signInTrouble = z.object({
  account: accountKeySchema,
  /** Whose lists cannot be read until it did; empty: the session is over, and with it all of them. */
  surfaces: z.array(surface),
  /** verify: Microsoft asks to verify for these alone; again: to sign in for these alone. */
  why: z.enum(['over', 'verify', 'again']),
});
export type SignInTrouble = z.infer<typeof signInTrouble>;

export const overview = z.object({
  /** False until an application (client) id is known: the popup then points to the welcome page. */
  configured: z.boolean(),
  /** Whether it is configured nobody knows: policy is being loaded, and nothing else sets an application. */
  policyLoading: z.optional(z.boolean()),
  accounts: z.array(account),
  /** Worked out once, here: every view names an account in the same words. */
  accountNames: z.record(accountKeySchema, accountName),
  /** Accounts that have to sign in again: what is listed of them is shown, and a click signs them in. */
  signInTroubles: z.array(signInTrouble),
  /** Lists that cannot be read in an account's tenant, of which its person knows. */
  dismissedTroubles: z.optional(
    z.array(z.object({ account: accountKeySchema, surface, code: errorCode })),
  ),
  signIn: z.object({
    state: z.enum(['idle', 'running']),
    error: z.nullable(pimError),
    /** Who was to sign in again; absent: somebody new. */
    account: z.optional(accountKeySchema),
  }),
  /** What *Check my setup* found, for each registration; absent: nobody checked since the browser started. */
  setUpChecks: z.optional(z.array(setUpCheck)),
  /** Further tenants that have an application of their own here, as the settings name them. */
  otherTenants: z.optional(z.array(z.string())),
  ends: z.array(end),
  /** How far the service's clock is ahead of this device's; absent: the device's is right. */
  clockOffsetMs: z.optional(z.number()),
  /** What signing out left behind at the service, until it is over or was read. */
  outstanding: z.optional(z.array(outstanding)),
  /** An elevation was lost today, of which nobody knows whether it was sent. */
  hasLostElevations: z.optional(z.boolean()),
  oneClick: z.enum(['standard', 'never']),
  /** Ids and names, in lower case, of groups and roles that are said to carry a high-impact role. */
  carriers: z.array(z.string()),
  /** What the organisation set: nobody else changes it. */
  managed: z.optional(managedSettings),
  /** What of the organisation's settings cannot be read. */
  policyProblems: z.optional(z.array(policyProblem)),
});
export type Overview = z.infer<typeof overview>;

/** What lies directly below a scope. */
export const childLevel = z.object({
  reading: z.boolean(),
  error: z.nullable(pimError),
  scopes: z.array(narrowerScope),
});
export type ChildLevel = z.infer<typeof childLevel>;

const childScopes = z.object({
  /** The eligibility's. */
  key: z.string(),
  /** By the scope's id in lower case, as far as somebody looked. */
  levels: z.record(z.string(), childLevel),
});

/** A list without an answer: what is shown of it is of before, or nothing. */
export const unreadList = z.object({
  list: listName,
  /** Why it could not be read; null: its answer is still on its way. */
  error: z.nullable(pimError),
  /** Since when its answer is awaited, or was missing. */
  sinceMs: z.number(),
});
export type UnreadList = z.infer<typeof unreadList>;

export const surfaceState = z.object({
  surface,
  /** Nothing of it could be read: it is not consented, not licensed or fails. */
  error: z.nullable(pimError),
  /** Those of its lists that have no answer while it is not all of them that failed; absent: all were read. */
  unread: z.optional(z.array(unreadList)),
  /** When its active assignments were last read; absent: never, or by an earlier version. */
  activeAtMs: z.optional(z.number()),
  /** Assignments that come through groups may be missing (the service's cap of 50, contract §1.4). */
  incomplete: z.optional(z.boolean()),
});
export type SurfaceState = z.infer<typeof surfaceState>;

/** One account's roles as last listed. */
export const snapshot = z.object({
  account,
  /**
   * When the lists were last read to their end, those that failed too; null before the first time. Rows
   * may stand here before that: each list is shown as it comes.
   */
  updatedAtMs: z.nullable(z.number()),
  refreshing: z.boolean(),
  /** Why the last refresh brought nothing. The rows are then those of before. */
  problem: z.nullable(pimError),
  /** Where each surface stands: one that lacks something leaves the others usable. Empty: none was read yet. */
  surfaces: z.array(surfaceState),
  eligibilities: z.array(eligibility),
  /** How many more eligible assignments there are than the browser has room for; absent: none. */
  notShown: z.optional(z.number()),
  activations: z.array(activation),
  /** Open requests that no elevation of ours stands for (made elsewhere). */
  requests: z.array(activationRequest),
  /** By eligibility key. Absent: not fetched yet. */
  policies: z.record(z.string(), policy),
  /** The same of eligibilities that are narrowed to a scope below, by their own keys. */
  narrowedPolicies: z.optional(z.record(z.string(), policy)),
  /** What lies below the scope of the eligibility that somebody narrows; absent: nobody did. */
  childScopes: z.optional(childScopes),
  /** When the policies were read; null before the first time. */
  policiesAtMs: z.nullable(z.number()),
  /** Scopes, by id in lower case, and surfaces that were asked for names in vain. */
  unnamed: z.optional(z.object({ ids: z.array(z.string()), refused: z.array(surface) })),
  elevations: z.array(elevation),
  /** By eligibility key. */
  roleDefaults: z.record(z.string(), roleDefaults),
});
export type Snapshot = z.infer<typeof snapshot>;

/** Where a suggestion stands for the page. */
export const suggestion = z.object({
  /** Eligibility key. */
  key: z.string(),
  /** True when it is broader than the page's least role: then the view says so. */
  broader: z.boolean(),
  /**
   * What to know of it: it holds in an administrative unit only; it helps if the subscription is
   * below its management group; groups are slow here; it is direct, which is why it comes first.
   */
  note: z.optional(z.enum(['unit', 'ifBelow', 'slowGroup', 'direct'])),
});
export type Suggestion = z.infer<typeof suggestion>;

/** What is known of a portal tab, for the popup's first card. */
export const pageView = z.object({
  tabId: z.number(),
  documentId: z.string(),
  portal: z.string(),
  /** The page's name, from our catalogue, never from the page. */
  title: z.string(),
  /** quiet: nothing known; covered: an active role does it; needs: known need, nothing active; blocked: the page was refused. */
  state: z.enum(['quiet', 'covered', 'needs', 'blocked']),
  /** Whose page it is; null when that cannot be told. */
  account: z.nullable(accountKeySchema),
  /** Neither the address nor its person says so: last time it was theirs, or there is nobody else. */
  guessed: z.optional(z.boolean()),
  /** The tenant, as the address names it, by id or domain. Absent: it names none. */
  tenant: z.optional(z.string()),
  /** Accounts it may be of, where the person has to say or may correct it; empty: no choice. */
  candidates: z.array(accountKeySchema),
  /** Names of the least roles that open it. */
  leastRoles: z.array(z.string()),
  /** Eligible ways in, least privileged first; empty: nobody made this person eligible. */
  suggestions: z.array(suggestion),
  /** Key of the active role that covers the page. */
  coveredBy: z.nullable(z.string()),
  /** True once refused again after an activation and a reload: perhaps another account's portal. */
  stillRefused: z.boolean(),
  /** What to do about it: look who is signed in there, sign in anew, or wait. */
  advice: z.optional(z.enum(['otherAccount', 'signOut', 'azure', 'group'])),
  /** Who could make somebody eligible, where nothing helps; `where` names an Azure resource. */
  grantedBy: z.optional(
    z.object({ kind: z.enum(['directory', 'azure', 'group']), where: z.string() }),
  ),
  /** Global Administrator is all that is left. */
  onlyGlobal: z.optional(z.boolean()),
});
export type PageView = z.infer<typeof pageView>;

/** Which role the popup should open at, asked for by the hint; valid for ten seconds. */
export const popupIntent = z.object({ tabId: z.number(), atMs: z.number() });
export type PopupIntent = z.infer<typeof popupIntent>;
