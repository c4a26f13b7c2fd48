/** An element with text and children, made without React: a page without a chart must not depend on much. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text = '', className = '', children = [] }: ElementParts = {},
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name)
  if (text !== '') created.textContent = text
  if (className !== '') created.className = className
  created.append(...children)
  return created
}

interface ElementParts {
  readonly text?: string
  readonly className?: string
  readonly children?: readonly Node[]
}

/** A button, or a link that looks like one is not needed: what it does is a function. */
export function button(text: string, onClick: () => void, className = ''): HTMLButtonElement {
  const created = element('button', { text, className })
  created.type = 'button'
  created.addEventListener('click', onClick)
  return created
}
