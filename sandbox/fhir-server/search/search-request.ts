import { FhirFailure } from '../fhir-failure.ts'
import { parametersOf } from '../parameters/search-parameters.ts'
import type { MatchContext } from '../search-types/search-type.ts'
import { resourceShape, type ResourceShape } from '../resource-shape.ts'
import { includeRule, type IncludeRule } from './include-rule.ts'
import { searchCriterion, type Criterion } from './search-criterion.ts'
import type { SearchHandling } from './search-handling.ts'
import type { SortRule } from './sort-rules.ts'

export const defaultCount = 50
export const mostCount = 200

/** A search as it will be done. */
export interface SearchRequest {
  readonly resourceType: string
  readonly criteria: readonly Criterion[]
  readonly sort: readonly SortRule[]
  readonly includes: readonly IncludeRule[]
  /** Matches on a page. */
  readonly count: number
  readonly isCountOnly: boolean
  readonly hasTotal: boolean
  readonly shape: ResourceShape
  /** The parameters that were really used, for the self link (R4 search.html 3.1.1.6). */
  readonly used: readonly (readonly [name: string, value: string])[]
}

export type Parameters = readonly (readonly [name: string, value: string])[]

/**
 * @throws FhirFailure 404 for a type that is not served; 400 for a value that is not of its parameter's form, a
 * modifier that is not supported and, if `handling` is strict, a parameter that is not
 */
export function searchRequest(
  resourceType: string,
  asked: Parameters,
  handling: SearchHandling,
  context: MatchContext,
): SearchRequest {
  const declared = parametersOf(resourceType)
  if (!declared) throw new FhirFailure(404, 'not-supported', `${resourceType} is not served here`)
  const control = controlParameters(asked)
  const criteria: Criterion[] = []
  const used: (readonly [string, string])[] = []

  for (const [name, value] of asked) {
    if (isControl(name)) continue
    const [parameterName = '', modifier] = name.split(/:(.*)/s)
    const parameter = Object.hasOwn(declared, parameterName) ? declared[parameterName] : undefined
    if (!parameter) {
      handling.unsupported(`the parameter "${name}" is not supported for ${resourceType}`)
      continue
    }
    const criterion = searchCriterion(parameter, modifier, value, context)
    if (!criterion) continue
    criteria.push(criterion)
    used.push([name, value])
  }

  const sort = control
    .all('_sort')
    .flatMap((value) => value.split(','))
    .flatMap((rule) => {
      const name = rule.trim().replace(/^[-+]/, '')
      const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined
      if (parameter) return [{ name, parameter, isDescending: rule.trim().startsWith('-') }]
      if (rule !== '') handling.unsupported(`${resourceType} cannot be sorted by "${name}"`)
      return []
    })
  const includes = control.entries
    .filter(([name, value]) => /^_(rev)?include\b/.test(name) && value !== '')
    .flatMap(([name, value]) => {
      const rule = includeRule(name, value, resourceType)
      if (rule) used.push([name, value])
      else handling.unsupported(`"${name}=${value}" is not supported here`)
      return rule ? [rule] : []
    })
  const summary = control.one('_summary')
  const count = countAsked(control.one('_count'))
  const total = control.one('_total')
  if (total !== undefined && !['none', 'estimate', 'accurate'].includes(total))
    throw new FhirFailure(400, 'value', `_total is none, estimate or accurate, not "${total}"`)
  const shape = resourceShape(summary, control.all('_elements'))
  if (shape.kind === 'text' && includes.length > 0)
    throw new FhirFailure(400, 'invalid', '_include cannot be mixed with _summary=text')

  if (sort.length > 0)
    used.push([
      '_sort',
      sort.map(({ name, isDescending }) => `${isDescending ? '-' : ''}${name}`).join(),
    ])
  if (shape.kind === 'elements') used.push(['_elements', shape.names.join()])
  const isCountOnly = summary === 'count' || count === 0
  if (isCountOnly) used.push(['_summary', 'count'])
  else if (shape.kind !== 'whole' && shape.kind !== 'elements')
    used.push(['_summary', shape.kind === 'summary' ? 'true' : shape.kind])
  if (count !== undefined && count > 0) used.push(['_count', String(count)])
  if (total !== undefined) used.push(['_total', total])
  return {
    resourceType,
    criteria,
    sort,
    includes,
    count: count ?? defaultCount,
    isCountOnly,
    hasTotal: total !== 'none' || isCountOnly,
    shape,
    used,
  }
}

const controls = /^(_sort|_count|_summary|_total|_elements|_format|_(rev)?include(:.*)?)$/

function isControl(name: string): boolean {
  return controls.test(name)
}

/** R4 search.html 3.1.1.9 lists `_sort` as repeating; the others mean one thing. */
function controlParameters(asked: Parameters) {
  const entries = asked.filter(([name]) => isControl(name))
  const all = (wanted: string) =>
    entries.flatMap(([name, value]) => (name === wanted && value !== '' ? [value] : []))
  return {
    entries,
    all,
    one(name: string): string | undefined {
      const values = new Set(all(name))
      if (values.size > 1) throw new FhirFailure(400, 'value', `${name} was given twice`)
      return [...values][0]
    },
  }
}

/** At most `mostCount`: "servers … may return less than the client requested" (3.1.1.5.3). */
function countAsked(asked: string | undefined): number | undefined {
  if (asked === undefined) return undefined
  if (!/^\d{1,9}$/.test(asked)) throw new FhirFailure(400, 'value', `"${asked}" is not a count`)
  return Math.min(Number(asked), mostCount)
}
