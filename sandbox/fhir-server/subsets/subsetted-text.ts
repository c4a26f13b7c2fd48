import { itemsOf, membersOf } from '#sandbox/store/json-spans.ts'
import type { ResourceShape } from './resource-shape.ts'
import { rootElements } from './root-elements.ts'

/** Always kept. The last two change what the rest means. */
const always = ['resourceType', 'id', 'meta', 'implicitRules', 'modifierExtension']

/** The type that follows the name of a choice element such as `value[x]`. */
const choiceTypePattern =
  /^(Boolean|CodeableConcept|DateTime|Integer|Period|Quantity|Range|Ratio|Reference|SampledData|String|Time|Timing|Instant|Age)$/

/**
 * A subset of a resource's source text, its values as they were written. The SUBSETTED tag marks it as incomplete.
 * https://hl7.org/fhir/R4/search.html#3.1.1.5.8
 */
export function subsettedText(text: string, resourceType: string, shape: ResourceShape): string {
  if (shape.kind === 'whole') return text
  const members = [...membersOf(text, text.indexOf('{'))]
  const kept = members.filter(([name]) => isKept(name, resourceType, shape))
  const parts = kept
    .filter(([name]) => name !== 'meta')
    .map(([name, { start, end }]) => `${JSON.stringify(name)}:${text.slice(start, end)}`)
  const meta = members.find(([name]) => name === 'meta')?.[1]
  const head = parts.filter((part) => /^"(resourceType|id)":/.test(part))
  const rest = parts.filter((part) => !/^"(resourceType|id)":/.test(part))
  const tagged = `"meta":${withTag(meta && text.slice(meta.start, meta.end))}`
  return `{${[...head, tagged, ...rest].join(',')}}`
}

function isKept(name: string, resourceType: string, shape: ResourceShape): boolean {
  if (shape.kind === 'data') return name !== 'text' && name !== '_text'
  const element = name.replace(/^_/, '')
  if (always.includes(element)) return true
  return keptElements(resourceType, shape).some(
    (each) =>
      element === each ||
      (element.startsWith(each) && choiceTypePattern.test(element.slice(each.length))),
  )
}

/** Mandatory elements are always kept, and modifiers too unless only the narrative is wanted. */
function keptElements(resourceType: string, shape: ResourceShape): readonly string[] {
  const { mandatory = [], modifiers = [], summary = [] } = rootElements[resourceType] ?? {}
  switch (shape.kind) {
    case 'elements':
      return [...shape.names, ...mandatory, ...modifiers]
    case 'summary':
      return [...summary, ...mandatory]
    case 'text':
      return ['text', ...mandatory]
    case 'data':
    case 'whole':
      return []
  }
}

const subsetted =
  '{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue","code":"SUBSETTED"}'

function withTag(meta: string | undefined): string {
  if (meta === undefined) return `{"tag":[${subsetted}]}`
  const members = membersOf(meta, 0)
  const tag = members.get('tag')
  if (!tag)
    return members.size === 0 ? `{"tag":[${subsetted}]}` : `{"tag":[${subsetted}],${meta.slice(1)}`
  const isEmpty = itemsOf(meta, tag.start).length === 0
  return `${meta.slice(0, tag.start)}[${subsetted}${isEmpty ? '' : ','}${meta.slice(tag.start + 1)}`
}
