import { decimalNumber, type Resource } from '../resource-parts.ts'

/** One point of a trend. `day` is counted from today, in local time. */
export interface Point {
  readonly day: number
  readonly value: number
  /** As printed. */
  readonly text: string
  /** The lower value of a blood pressure. */
  readonly lower?: number
  readonly flag: string
  readonly isHome: boolean
  /** Whether it is in another record of the same person. */
  readonly isOtherRecord: boolean
}

export interface Span {
  readonly from: number
  /** `undefined` if it has not ended. */
  readonly to: number | undefined
  readonly label: string
  readonly status: string
}

/** The local time of a FHIR date or dateTime, as days since the start of `today`. */
export function dayOfText(text: string, today: string): number {
  return (
    (Date.parse(`${text.slice(0, 19).padEnd(19, 'T00:00:00'.slice(text.length - 19))}Z`) -
      Date.parse(`${today}T00:00:00Z`)) /
    86_400_000
  )
}

/** The points of one LOINC code, oldest first. 85354-9 has systolic and diastolic values. */
export function pointsOf(
  resources: readonly Resource[],
  code: string,
  today: string,
): readonly Point[] {
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  return resources
    .filter(
      ({ resourceType, code: concept }) => resourceType === 'Observation' && isOf(concept, code),
    )
    .flatMap((resource) => {
      const texts = valuesOf(resource)
      const [value, lower] = texts.map(Number)
      if (value === undefined) return []
      return [
        {
          day: dayOfText(String(resource['effectiveDateTime']), today),
          value,
          text: texts.join('/'),
          ...(lower === undefined ? {} : { lower }),
          flag: flagOf(resource),
          isHome: JSON.stringify(resource['performer'] ?? '').includes('Patient/'),
          isOtherRecord:
            JSON.stringify(resource['subject']) !==
            `{"reference":"Patient/${String(patient?.['id'])}"}`,
        },
      ]
    })
    .toSorted((one, other) => one.day - other.day)
}

/** The range that is printed next to the newest result of a code. */
export function rangeOf(
  resources: readonly Resource[],
  code: string,
): { low?: number; high?: number } {
  const ranges = resources.findLast(
    ({ code: concept, referenceRange }) => referenceRange !== undefined && isOf(concept, code),
  )?.['referenceRange'] as readonly Resource[] | undefined
  const read = (limit: unknown) => decimalNumber(String((limit as Resource)['value']))
  const [range] = ranges ?? []
  return {
    ...(range?.['low'] === undefined ? {} : { low: read(range['low']) }),
    ...(range?.['high'] === undefined ? {} : { high: read(range['high']) }),
  }
}

/** One lane per medicine, one span per order. */
export function medicineLanes(
  resources: readonly Resource[],
  today: string,
): ReadonlyMap<string, readonly Span[]> {
  const lanes = new Map<string, Span[]>()
  for (const order of resources.filter(
    ({ resourceType }) => resourceType === 'MedicationRequest',
  )) {
    const name = medicineName(order, resources)
    const isNo = order['doNotPerform'] === true
    const doses = (order['dosageInstruction'] ?? []) as readonly Resource[]
    const ends = doses.flatMap(({ timing }) => {
      const end = /"end":"([^"]+)"/.exec(JSON.stringify(timing ?? ''))?.[1]
      return end === undefined ? [] : [dayOfText(end, today) + 1]
    })
    const isOpen =
      order['status'] === 'active' || order['status'] === 'on-hold' || order['status'] === 'draft'
    const lane = `${isNo ? 'no ' : ''}${substance(name)}`
    const from = dayOfText(String(order['authoredOn']), today)
    // An order whose last step has no end continues.
    const isBounded = ends.length > 0 && (!isOpen || ends.length === doses.length)
    const span = {
      from,
      to: isBounded ? Math.max(from + 0.1, ...ends) : isOpen ? undefined : from + 1,
      label: isNo ? '' : strength(name, String(doses[0]?.['text'])),
      status: isNo ? 'do not perform' : String(order['status']),
    }
    lanes.set(lane, [...(lanes.get(lane) ?? []), span])
  }
  return lanes
}

/** Visits and stays. */
export function encounterSpans(resources: readonly Resource[], today: string): readonly Span[] {
  return resources
    .filter(({ resourceType }) => resourceType === 'Encounter')
    .map((encounter) => {
      const { start, end } = encounter['period'] as { start: string; end?: string }
      const { code } = encounter['class'] as { code: string }
      return {
        from: dayOfText(start, today),
        to: end === undefined ? undefined : dayOfText(end, today),
        label: code,
        status: String(encounter['status']),
      }
    })
}

function isOf(concept: unknown, code: string): boolean {
  const codings = (concept as { coding?: readonly { code: string }[] } | undefined)?.coding
  return codings?.some((coding) => coding.code === code) ?? false
}

function valuesOf(resource: Resource): readonly string[] {
  const parts = (resource['component'] ?? [resource]) as readonly Resource[]
  return parts.flatMap(({ valueQuantity }) =>
    valueQuantity === undefined ? [] : [String((valueQuantity as Resource)['value']).slice(1, -1)],
  )
}

function flagOf({ interpretation }: Resource): string {
  return /"code":"([A-Z]+)"/.exec(JSON.stringify(interpretation ?? ''))?.[1] ?? ''
}

function medicineName(order: Resource, resources: readonly Resource[]): string {
  const contained = (order['contained'] ?? []) as readonly Resource[]
  const reference = (order['medicationReference'] as Resource | undefined)?.['reference']
  const referred = [...contained, ...resources].find(
    ({ resourceType, id }) =>
      resourceType === 'Medication' && String(reference).endsWith(String(id)),
  )
  const code = (order['medicationCodeableConcept'] ?? referred?.['code']) as Resource
  return String(code['text'])
}

/** The words before strength and form: `folic acid`, `lactated Ringer`. */
function substance(name: string): string {
  const words = /^[^\s,(]+(?: (?!(?:by|containing|in|with|solution|tablet)\b)[A-Za-z]+\b)?/.exec(
    name,
  )
  return words?.[0] ?? name
}

/** What a clinician would write on the bar: the weekly amount if the order has one, otherwise the strength. */
function strength(name: string, dose: string): string {
  return (
    /[\d.]+ mg a week/.exec(dose)?.[0] ??
    /\(([\d.]+ mg)\) by mouth ONCE WEEKLY/.exec(dose)?.[1]?.concat(' weekly') ??
    /[\d.,]+(?: |-)?(?:mg|g|mcg|units)(?:\/[\d.]* ?mL)?/.exec(name)?.[0] ??
    ''
  )
}
