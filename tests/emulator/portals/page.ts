/** One page of an emulated admin center: its address, and how it gets its data. */
export type MenuEntry = {
  /** What follows `#` in the address, as the menu links to it. */
  route: string;
  /** Other routes of the same page, as found in links from elsewhere. */
  aliases?: string[];
  title: { en: string; de: string };
  content: PageContent;
  /** Whether the left menu links to it. */
  inMenu: boolean;
};

/** Names a table's columns: dotted path in the row, and heading. */
export type Column = { path: string; en: string; de: string };

export type PageContent =
  /** Makes no call and needs no role. */
  | { kind: 'overview' }
  /** One call to Graph, made by the page itself. */
  | { kind: 'graph'; api: string; columns: Column[] }
  /** The same call inside `$batch`: the outer answer is 200 whatever the inner one is. */
  | { kind: 'batch'; api: string; columns: Column[] }
  /** The same call from a web worker, where the page's resource timing does not see it. */
  | { kind: 'worker'; api: string; columns: Column[] }
  /** No call: the command is disabled until the page's token has one of the roles. */
  | { kind: 'command'; en: string; de: string; roles: string[] }
  /** One call to Azure for the resource in the address. */
  | { kind: 'arm'; columns: Column[] }
  /** One call to PIM, with the token that only PIM's own blades have. */
  | { kind: 'pim'; api: string; columns: Column[] }
  /** The admin center's own API, on the page's own host or on another. */
  | { kind: 'admin'; api: string; columns: Column[] }
  /** The shell's page for a resource that the user may not see. */
  | { kind: 'unauthorized' };
