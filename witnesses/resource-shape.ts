/**
 * What validation depends on: the elements of a resource with their types, codes, units and precision of dates, but not
 * ids, numbers, text and instants. Resources of the same shape have the same validation result, except for impossible
 * dates and references to the wrong type.
 */
export function resourceShape(resource: unknown, element = ''): string {
  if (Array.isArray(resource))
    return `[${resource.map((each) => resourceShape(each, element)).join()}]`
  if (typeof resource === 'object' && resource !== null) {
    const members = Object.entries(resource)
      .filter(([name]) => !(name === 'id' && element !== 'contained'))
      .map(([name, value]) => `${name}:${resourceShape(value, name)}`)
    return `{${members.join()}}`
  }
  if (typeof resource !== 'string') return typeof resource
  if (textElements.has(element)) return resource.trim() === '' ? 'blank' : 'words'
  // References keep their type, dates their precision and zone.
  return element === 'reference'
    ? resource.replace(/\/.*/, '')
    : /^\d{4}(-\d|$)/.test(resource)
      ? resource.replaceAll(/\d+/g, '9')
      : resource
}

const textElements = new Set(['display', 'text', 'div', 'value', 'family', 'given', 'line', 'city'])
