type Listener = (event: unknown) => void;

/** An element that knows its text, its children and its listeners, and nothing of a page. */
export class SmallElement {
  className = '';
  textContent = '';
  type = '';
  isConnected = false;
  children: SmallElement[] = [];
  shadowMode: string | undefined;
  private readonly listeners: Record<string, Listener[]> = {};

  setAttribute(): void {}
  append(...children: SmallElement[]): void {
    this.children.push(...children);
  }
  replaceChildren(...children: SmallElement[]): void {
    this.children = children;
  }
  remove(): void {
    this.isConnected = false;
  }
  attachShadow({ mode }: { mode: string }): SmallElement {
    this.shadowMode = mode;
    const root = new SmallElement();
    this.children.push(root);
    return root;
  }
  addEventListener(kind: string, listener: Listener): void {
    this.listeners[kind] = [...(this.listeners[kind] ?? []), listener];
  }
  /** Node can make no event that is trusted: here an event is what its listener looks at. */
  send(kind: string, event: { isTrusted: boolean; timeStamp: number }): void {
    for (const listener of this.listeners[kind] ?? [])
      listener({ stopPropagation: () => undefined, target: this, ...event });
  }
  /** Itself and everything beneath it. */
  all(): SmallElement[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }
}

class SmallRoot extends SmallElement {
  override append(...children: SmallElement[]): void {
    super.append(...children);
    for (const child of children) child.isConnected = true;
  }
}

/** As much of `document` as the hint takes. */
export const smallDocument = () => ({
  createElement: () => new SmallElement(),
  documentElement: new SmallRoot(),
});
