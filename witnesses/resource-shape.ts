/**
 * What the validation rules see of a resource: its elements, their types, codes, units and kinds of date, without
 * ids, numbers, words and instants. Two resources of one shape are judged alike, an impossible date
 * or a reference to a wrong type apart.
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
  if (words.has(element)) return resource.trim() === '' ? 'blank' : 'words'
  // References keep the type they name, dates their precision and zone.
  return element === 'reference'
    ? resource.replace(/\/.*/, '')
    : /^\d{4}(-\d|$)/.test(resource)
      ? resource.replaceAll(/\d+/g, '9')
      : resource
}

const words = new Set(['display', 'text', 'div', 'value', 'family', 'given', 'line', 'city'])
