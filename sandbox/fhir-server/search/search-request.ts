import type { SearchTraits } from '#sandbox/personalities/personality.ts'
import { plain } from '#sandbox/personalities/plain.ts'
import { FhirFailure } from '../answers/fhir-failure.ts'
import type { SearchParameter } from '../parameters/search-parameter.ts'
import { parametersOf } from '../parameters/parameter-table.ts'
import { resourceShape, type ResourceShape } from '../subsets/resource-shape.ts'
import type { MatchContext } from '../search-types/search-type.ts'
import {
  controlParameters,
  isControlParameter,
  type ControlParameters,
  type Parameters,
} from './control-parameters.ts'
import { includeRule, type IncludeRule } from './include-rule.ts'
import { searchCriterion, type Criterion } from '../parameters/search-criterion.ts'
import type { SearchHandling } from './search-handling.ts'
import type { SortRule } from './sort-rules.ts'

/** Of all parameters together, so that one request cannot block the server for seconds. */
const maxValues = 1000

/** A parsed search. */
export interface SearchRequest {
  readonly resourceType: string
  readonly criteria: readonly Criterion[]
  readonly sort: readonly SortRule[]
  readonly includes: readonly IncludeRule[]
  /** Matches per page; 0 if only the total is wanted. */
  readonly count: number
  readonly hasTotal: boolean
  readonly shape: ResourceShape
  /** The parameters that were actually used, for the self link: https://hl7.org/fhir/R4/search.html#3.1.1.6 */
  readonly used: Parameters
}

/** A parsed part of a request, with the parameters that it was parsed from. */
interface Part<Value> {
  readonly value: Value
  readonly used: Parameters
}

type Declared = Readonly<Record<string, SearchParameter>>

/**
 * @throws FhirFailure 404 for a type that is not served; 400 for a malformed value, an unsupported modifier, too many
 * values and, if `handling` is strict, an unsupported parameter
 */
export function searchRequest(
  resourceType: string,
  asked: Parameters,
  handling: SearchHandling,
  context: MatchContext,
  traits: SearchTraits = plain.search,
): SearchRequest {
  const declared = parametersOf(resourceType)
  if (!declared) throw new FhirFailure(404, 'not-supported', `${resourceType} is not served here`)
  const values = asked.reduce((sum, [, value]) => sum + value.split(',').length, 0)
  if (values > maxValues)
    throw new FhirFailure(400, 'too-costly', `a search has ${String(maxValues)} values at most`)
  const control = controlParameters(asked)
  const criteria = criteriaAsked(asked, declared, handling, context)
  const sort = sortAsked(control, declared, handling)
  const includes = includesAsked(control, resourceType, handling)
  const shape = shapeAsked(control)
  const count = countAsked(control, traits.page)
  const total = totalAsked(control)
  const standardTotal = traits.hasTotal ? 'accurate' : 'none'
  if (shape.value.kind === 'text' && includes.value.length > 0)
    throw new FhirFailure(400, 'invalid', '_include cannot be mixed with _summary=text')
  return {
    resourceType,
    criteria: criteria.value,
    sort: sort.value,
    includes: includes.value,
    count: count.value,
    hasTotal: (total.value ?? standardTotal) !== 'none' || count.value === 0,
    shape: shape.value,
    used: [criteria, includes, sort, shape, count, total].flatMap(({ used }) => used),
  }
}

function criteriaAsked(
  asked: Parameters,
  declared: Declared,
  { unsupported }: SearchHandling,
  context: MatchContext,
): Part<readonly Criterion[]> {
  const criteria: Criterion[] = []
  const used = asked.filter(([name, value]) => {
    if (isControlParameter(name)) return false
    const [parameterName = '', modifier] = name.split(/:(.*)/s)
    const parameter = declaredAs(parameterName, declared)
    if (!parameter) unsupported(`the parameter "${name}" is not supported here`)
    const criterion = parameter && searchCriterion(parameter, modifier, value, context)
    if (criterion) criteria.push(criterion)
    return criterion !== undefined
  })
  return { value: criteria, used }
}

/** `_sort` can repeat: its values are appended. A repeated key has no effect. */
function sortAsked(
  control: ControlParameters,
  declared: Declared,
  { unsupported }: SearchHandling,
): Part<readonly SortRule[]> {
  const rules = control
    .all('_sort')
    .flatMap((value) => value.split(','))
    .filter((rule) => rule !== '')
  const names = new Set<string>()
  const sort = rules.flatMap((rule) => {
    const name = rule.replace(/^-/, '')
    if (names.has(name)) return []
    names.add(name)
    const parameter = declaredAs(name, declared)
    if (!parameter) unsupported(`"${name}" cannot be sorted by`)
    return parameter ? [{ name, parameter, isDescending: rule.startsWith('-') }] : []
  })
  const text = sort.map(({ name, isDescending }) => `${isDescending ? '-' : ''}${name}`).join()
  return { value: sort, used: sort.length > 0 ? [['_sort', text]] : [] }
}

function includesAsked(
  control: ControlParameters,
  resourceType: string,
  { unsupported }: SearchHandling,
): Part<readonly IncludeRule[]> {
  const rules: IncludeRule[] = []
  const seen = new Set<string>()
  const used = control.includes.filter(([name, value]) => {
    if (seen.has(`${name}=${value}`)) return false
    seen.add(`${name}=${value}`)
    const rule = includeRule(name, value, resourceType)
    if (rule) rules.push(rule)
    else unsupported(`"${name}=${value}" is not supported here`)
    return rule !== undefined
  })
  return { value: rules, used }
}

function shapeAsked(control: ControlParameters): Part<ResourceShape> {
  const shape = resourceShape(control.one('_summary'), control.all('_elements'))
  switch (shape.kind) {
    case 'whole':
      return { value: shape, used: [] }
    case 'elements':
      return { value: shape, used: [['_elements', shape.names.join()]] }
    case 'summary':
      return { value: shape, used: [['_summary', 'true']] }
    case 'text':
    case 'data':
      return { value: shape, used: [['_summary', shape.kind]] }
  }
}

/** 0 is the same as `_summary=count`: https://hl7.org/fhir/R4/search.html#3.1.1.5.3 */
function countAsked(
  control: ControlParameters,
  { standard, most }: SearchTraits['page'],
): Part<number> {
  const asked = control.one('_count')
  if (asked !== undefined && !/^\d{1,9}$/.test(asked))
    throw new FhirFailure(400, 'value', `"${asked}" is not a count`)
  const count = asked === undefined ? standard : Math.min(Number(asked), most)
  if (count === 0 || control.one('_summary') === 'count')
    return { value: 0, used: [['_summary', 'count']] }
  return { value: count, used: asked === undefined ? [] : [['_count', String(count)]] }
}

function totalAsked(control: ControlParameters): Part<string | undefined> {
  const total = control.one('_total')
  if (total !== undefined && !['none', 'estimate', 'accurate'].includes(total))
    throw new FhirFailure(400, 'value', `_total is none, estimate or accurate, not "${total}"`)
  return { value: total, used: total === undefined ? [] : [['_total', total]] }
}

function declaredAs(name: string, declared: Declared): SearchParameter | undefined {
  return Object.hasOwn(declared, name) ? declared[name] : undefined
}
