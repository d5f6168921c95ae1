/** What the page itself writes onto parts of the picture, which no new drawing takes away. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(["tabindex", "data-marked", "data-match", "data-faded"]);

/** Makes an element say what another one says, and touches only what differs, so that the focus and the pointer's place stay. */
export function morph(element: Element, wanted: Element): void {
  takeAttributes(element, wanted);
  const present = [...element.childNodes];
  const children = [...wanted.childNodes];
  for (const [index, child] of children.entries()) {
    const there = present[index];
    if (!there) element.append(child);
    else morphNode(there, child);
  }
  for (const surplus of present.slice(children.length)) surplus.remove();
}

/** Gives an element the attributes of another one; those of the page stay. */
export function takeAttributes(element: Element, wanted: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!wanted.hasAttribute(name) && !OWN_ATTRIBUTES.has(name)) element.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (!OWN_ATTRIBUTES.has(name) && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function morphNode(node: ChildNode, wanted: ChildNode): void {
  if (node instanceof Element && wanted instanceof Element && node.localName === wanted.localName) {
    morph(node, wanted);
  } else if (node instanceof Text && wanted instanceof Text) {
    if (node.data !== wanted.data) node.data = wanted.data;
  } else {
    node.replaceWith(wanted);
  }
}
