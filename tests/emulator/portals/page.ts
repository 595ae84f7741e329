/** One page of an emulated admin center: where it is, and how it comes to its data. */
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
  /** Needs nothing and calls nothing of its own. */
  | { kind: 'overview' }
  /** One call to Graph from the page itself. */
  | { kind: 'graph'; api: string; columns: Column[] }
  /** The same call wrapped in `$batch`: the outer answer is 200 whatever comes back inside. */
  | { kind: 'batch'; api: string; columns: Column[] }
  /** The same call from a worker of the page, where resource timing does not see it. */
  | { kind: 'worker'; api: string; columns: Column[] }
  /** No call: the command is greyed out until the page's token holds one of the roles. */
  | { kind: 'command'; en: string; de: string; roles: string[] }
  /** One call to Azure about the resource in the address. */
  | { kind: 'arm'; columns: Column[] }
  /** The admin center's own API, on the page's own host or on another. */
  | { kind: 'admin'; api: string; columns: Column[] }
  /** The shell's own page for people who may not see a thing. */
  | { kind: 'unauthorized' };
