import type { Call, CatalogueData, Need, Page, PageData, RoleData } from './page-data';

/** Roles by their index: the built-in ones in the order of their file, then `others`. */
type RoleIndexes = number[];
/** A need by its index in `needs`. */
type NeedIndex = number;

type NeedInFile = Omit<Need, 'least' | 'also'> & { least: RoleIndexes; also: RoleIndexes };
type PageInFile = Omit<Page, 'needs'> & { needs: NeedIndex[]; keys: string[] };
type CallInFile = Omit<Call, 'need'> & { need: NeedIndex };

/** The built `data/*.json`, by name. */
export type DataFiles = {
  roles: RoleData;
  catalogue: Pick<CatalogueData, 'azureTypes'> & {
    /** Roles of other systems. */
    others: string[];
    /** Every need once: hundreds of pages share a few dozens. */
    needs: NeedInFile[];
    pages: PageInFile[];
    calls: CallInFile[];
  };
};

/**
 * Puts the shared needs of the built files back where they belong. The files are from the same package
 * and the same build as this code: their form is not looked at beforehand.
 * @throws when they are of another form
 */
export function readDataFiles({ roles, catalogue }: DataFiles): PageData {
  const refs = [...Object.keys(roles), ...catalogue.others];
  const refsAt = (indexes: RoleIndexes): string[] => indexes.flatMap((index) => refs[index] ?? []);
  const needs = catalogue.needs.map((need) => ({
    ...need,
    least: refsAt(need.least),
    also: refsAt(need.also),
  }));
  const needAt = (index: NeedIndex): Need[] => needs.slice(index, index + 1);
  const { azureTypes, pages, calls } = catalogue;
  return {
    roles,
    catalogue: {
      azureTypes,
      pageByKey: Object.fromEntries(
        pages.flatMap(({ keys }, index) => keys.map((key) => [key, index])),
      ),
      pages: pages.map(({ title, confidence, needs }) => ({
        title,
        confidence,
        needs: needs.flatMap(needAt),
      })),
      calls: calls.flatMap((call) => needAt(call.need).map((need) => ({ ...call, need }))),
    },
  };
}
