import { resourceScopeKind } from '../../pim/resource-scope-kind';
import type { CatalogueData, Level, Need } from '../data/page-data';
import type { Location } from '../location/location';
import { armIdOf } from '../location/where';
import type { PageNeed } from './need';

const azure = (name: string): string => `azure:${name}`;

/** Roles from least to most: the first is what it takes. */
const need = (level: Level, least: string, ...also: string[]): Need => ({
  level,
  least: [azure(least)],
  all: false,
  also: [...new Set(also)].filter((name) => name !== least).map(azure),
});

/** How the resource menu calls its item *Access control (IAM)*. */
const accessItems = ['users', 'iam', 'accesscontrol', 'access'];
const scopeTitles: Partial<Record<string, string>> = {
  managementGroup: 'Management group',
  subscription: 'Subscription',
  resourceGroup: 'Resource group',
};

/** `microsoft.compute/virtualmachines` of an id; empty for what is no resource. */
export function resourceTypeOf(armId: string): string {
  const provider = armId.lastIndexOf('/providers/');
  if (provider < 0) return '';
  const [namespace = '', ...pairs] = armId.slice(provider + '/providers/'.length).split('/');
  return [namespace, ...pairs.filter((_, index) => index % 2 === 0)].join('/');
}

function itemOf({ place }: Location): string {
  if (place.kind === 'resource') return place.menuItem ?? '';
  return place.kind === 'blade' ? (place.item ?? '') : '';
}

/**
 * What a page about an Azure resource asks: Reader to see it, the type's own role or Contributor to
 * change it; who may give access is asked of *Access control (IAM)* alone.
 * @returns undefined for pages that are about no resource
 */
export function azureNeedOf(
  location: Location,
  { azureTypes }: Pick<CatalogueData, 'azureTypes'>,
): PageNeed | undefined {
  const armId = armIdOf(location);
  if (!armId) return undefined;
  const type = resourceTypeOf(armId);
  const known = Object.hasOwn(azureTypes, type) ? azureTypes[type] : undefined;
  const manager = known?.role ?? 'Contributor';
  const access = accessItems.includes(itemOf(location));
  const read = need('read', 'Reader', manager, 'Contributor', 'Owner');
  return {
    key: `azure:${access ? 'access' : ''}${armId}`,
    title: access
      ? 'Access control (IAM)'
      : (scopeTitles[resourceScopeKind(armId)] ?? known?.title ?? 'Azure resource'),
    // Its holder may have come by access in ways PIM does not list.
    confidence: 'medium',
    needs: [
      read,
      access
        ? need(
            'manage',
            'Role Based Access Control Administrator',
            'User Access Administrator',
            'Owner',
          )
        : need('manage', manager, 'Contributor', 'Owner'),
    ],
  };
}

/** Whether Azure's roles open a page, rather than the directory's. */
export const isAzureNeed = (page: PageNeed | undefined): boolean =>
  page?.needs[0]?.least[0]?.startsWith('azure:') === true;

/** What a refused call to Azure is after where the page is about no resource: seeing something. */
export const azureRead: Need = need('read', 'Reader', 'Contributor', 'Owner');
