type Listener = (event: unknown) => void;

/** An element with text, children and listeners, without a page. */
export class FakeElement {
  lang = '';
  dir = '';
  className = '';
  textContent = '';
  type = '';
  isConnected = false;
  children: FakeElement[] = [];
  shadowMode: string | undefined;
  private readonly listeners: Record<string, Listener[]> = {};

  setAttribute(): void {}
  append(...children: FakeElement[]): void {
    this.children.push(...children);
  }
  replaceChildren(...children: FakeElement[]): void {
    this.children = children;
  }
  remove(): void {
    this.isConnected = false;
  }
  attachShadow({ mode }: { mode: string }): FakeElement {
    this.shadowMode = mode;
    const root = new FakeElement();
    this.children.push(root);
    return root;
  }
  addEventListener(kind: string, listener: Listener): void {
    this.listeners[kind] = [...(this.listeners[kind] ?? []), listener];
  }
  /** Node cannot make a trusted event, so an event is only an object with what listeners read. */
  send(kind: string, event: { isTrusted: boolean; timeStamp: number }): void {
    for (const listener of this.listeners[kind] ?? [])
      listener({ stopPropagation: () => undefined, target: this, ...event });
  }
  /** The element and all its descendants. */
  all(): FakeElement[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }
}

class FakeRoot extends FakeElement {
  override append(...children: FakeElement[]): void {
    super.append(...children);
    for (const child of children) child.isConnected = true;
  }
}

/** As much of `document` as the hint uses. */
export const createFakeDocument = () => ({
  createElement: () => new FakeElement(),
  documentElement: new FakeRoot(),
});
