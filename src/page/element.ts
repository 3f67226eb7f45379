/** Building DOM: text is always text, never markup. */

type Child = Node | string | null | false;
type Properties = Record<string, string | number | boolean | ((event: Event) => void) | undefined>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Properties = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  apply(node, properties);
  append(node, children);
  return node;
}

/** The same for drawings. */
export function drawing(tag: string, properties: Properties = {}, ...children: readonly Child[]): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  apply(node, properties);
  append(node, children);
  return node;
}

function apply(node: Element, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
}

function append(node: Element, children: readonly Child[]): void {
  for (const child of children) if (child !== null && child !== false) node.append(child);
}

export function button(label: string, act: () => void, properties: Properties = {}): HTMLButtonElement {
  return element('button', { type: 'button', click: act, ...properties }, label);
}

/** A radio button that Enter takes as Space does; by itself Enter would send the form by a slip. */
export function radio(name: string, value: string | number, properties: Properties = {}): HTMLInputElement {
  const input = element('input', { type: 'radio', name, value, ...properties });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    input.click();
  });
  return input;
}
