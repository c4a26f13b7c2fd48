import { laboratoryMeasures } from '../codes/laboratory-measures.ts'
import { laboratoryPanels } from '../codes/laboratory-panels.ts'
import type { Measure } from '../codes/measure.ts'
import { medicines } from '../codes/medicines.ts'
import { bloodPressureMeasures, vitalSignMeasures } from '../codes/vital-sign-measures.ts'
import type { Resource } from '../resource-parts.ts'
import {
  firstCode,
  keyOf,
  referenceText,
  type ChartProperty,
  type MeasuredValue,
} from './checked-chart.ts'
import { coupledProperties } from './coupled-properties.ts'
import { instantOf } from './instant-of.ts'
import { isBefore } from './is-before.ts'
import { orderProperties } from './order-properties.ts'
import { physiologicalLimits } from './physiological-limits.ts'

const measures: ReadonlyMap<string, Measure> = new Map(
  [
    ...Object.values(laboratoryMeasures),
    ...Object.values(vitalSignMeasures),
    ...Object.values(bloodPressureMeasures),
  ].map((measure: Measure) => [measure.loinc, measure]),
)
const panelCodes = new Set(laboratoryPanels.map(({ loinc }) => loinc))
const medicineNames: ReadonlyMap<string, string> = new Map(
  Object.values(medicines).map(([code, name]) => [code, name]),
)

const timeElements = [
  'effectiveDateTime',
  'issued',
  'authoredOn',
  'occurrenceDateTime',
  'recordedDate',
] as const

/** Code systems that FHIR defines or uses. Everything else is text. */
const fhirSystems =
  /^http:\/\/terminology\.hl7\.org\/CodeSystem\/(v2-0203|v2-0074|v3-ActCode|v3-RoleCode|v3-ObservationInterpretation|observation-category|condition-category|condition-clinical|condition-ver-status|allergyintolerance-clinical|allergyintolerance-verification|medicationrequest-category|referencerange-meaning|data-absent-reason|discharge-disposition|organization-type)$/

export const chartProperties: Readonly<Record<string, ChartProperty>> = {
  'ids are unique': ({ resources }) => {
    const seen = new Set<string>()
    return resources.flatMap((resource) => {
      const key = keyOf(resource)
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew && /^[A-Za-z0-9\-.]{1,64}$/.test(String(resource['id'])) ? [] : [key]
    })
  },

  'references resolve': ({ byKey, contents }) =>
    contents.references
      .filter(({ resource, part }) =>
        part.startsWith('#')
          ? !JSON.stringify(resource['contained'] ?? '').includes(`"${part.slice(1)}"`)
          : !byKey.has(part),
      )
      .map(({ resource, part }) => `${keyOf(resource)} refers to ${part}`),

  'everything is about a patient of its bundle': ({ resources, patients }) => {
    const known = new Set(patients.map(keyOf))
    return resources
      .filter(
        ({ resourceType }) =>
          !/^(Patient|Practitioner|Organization|Medication)$/.test(String(resourceType)),
      )
      .filter((resource) => !known.has(referenceText(resource['subject'] ?? resource['patient'])))
      .map(keyOf)
  },

  'codes are in the verified tables': ({ contents }) =>
    contents.codings
      .filter(({ part: { system, code, display } }) => {
        if (system === 'http://loinc.org')
          return !measures.has(code) && !panelCodes.has(code) && code !== '2708-6'
        if (system === 'http://www.nlm.nih.gov/research/umls/rxnorm')
          return medicineNames.get(code) !== display
        return system !== 'urn:ietf:bcp:47' && !fhirSystems.test(system)
      })
      .map(({ resource, part }) => `${keyOf(resource)} has ${part.system}|${part.code}`),

  'units and digits are those of the table': ({ values }) =>
    complaints(values, ({ code, unit, digits }) => {
      const measure = measures.get(code)
      const decimals = digits.split('.')[1]?.length ?? 0
      return measure?.ucum === unit && measure.decimals === decimals
    }),

  'no value is outside physiology': ({ values }) =>
    complaints(values, ({ code, value }) => {
      const [low, high] = physiologicalLimits[code] ?? [Number.NaN, Number.NaN]
      return value >= low && value <= high
    }),

  'flags agree with the printed range': ({ resources }) =>
    resources.filter((resource) => !flagAgrees(resource)).map(keyOf),

  'a child has no adult range, no flag and no eGFR': ({ resources, patients }) => {
    const birth = String(patients[0]?.['birthDate'])
    const ofAge = `${String(Number(birth.slice(0, 4)) + 18)}${birth.slice(4)}`
    return resources
      .filter(({ resourceType }) => resourceType === 'Observation')
      .filter(({ effectiveDateTime }) => String(effectiveDateTime) < ofAge)
      .filter(
        (resource) =>
          'referenceRange' in resource ||
          'interpretation' in resource ||
          firstCode(resource['code']) === '98979-8',
      )
      .map(keyOf)
  },

  'whatever has an encounter is within its period': ({ resources, byKey }) =>
    resources.flatMap((resource) => {
      if (resource['encounter'] === undefined) return []
      const period = byKey.get(referenceText(resource['encounter']))?.['period']
      const time =
        resource['effectiveDateTime'] ?? resource['authoredOn'] ?? resource['onsetDateTime']
      if (period === undefined || typeof time !== 'string') return []
      return isWithin(time, period as Resource) ? [] : [`${keyOf(resource)} at ${time}`]
    }),

  'a finished encounter has an end, and a planned one has no measurements': ({ resources }) => {
    const used = new Set(
      resources
        .filter(({ resourceType }) => resourceType === 'Observation')
        .map((resource) => referenceText(resource['encounter'])),
    )
    return resources
      .filter(({ resourceType }) => resourceType === 'Encounter')
      .filter((encounter) => {
        const { start, end } = encounter['period'] as { start: string; end?: string }
        const isPlanned = encounter['status'] === 'planned' || encounter['status'] === 'arrived'
        if (isPlanned && used.has(keyOf(encounter))) return true
        if (encounter['status'] === 'finished' && end === undefined) return true
        return end !== undefined && Date.parse(end) <= Date.parse(start)
      })
      .map(keyOf)
  },

  'dates that belong together are in order': ({ resources, contents }) => [
    ...resources
      .filter(
        ({ effectiveDateTime, issued, onsetDateTime, abatementDateTime }) =>
          isBefore(issued, effectiveDateTime) || isBefore(abatementDateTime, onsetDateTime),
      )
      .map(keyOf),
    ...contents.boundsPeriods
      .filter(({ part: { start, end } }) => isBefore(end, start))
      .map(({ resource }) => keyOf(resource)),
  ],

  'nothing happens before birth or after death': ({ resources, patients }) =>
    patients.flatMap((patient) => {
      const birth = Date.parse(String(patient['birthDate'])) - 86_400_000
      const death = patient['deceasedDateTime']
      const end = typeof death === 'string' ? Date.parse(death) : Infinity
      const isOutside = (time: unknown) => {
        if (typeof time !== 'string') return false
        const instant = instantOf(time)
        return instant < birth || instant > end
      }
      const key = keyOf(patient)
      return resources
        .filter((resource) => {
          if (referenceText(resource['subject']) !== key) return false
          const period = resource['period'] as Resource | undefined
          return (
            timeElements.some((name) => isOutside(resource[name])) ||
            isOutside(period?.['start']) ||
            isOutside(period?.['end'])
          )
        })
        .map(keyOf)
    }),

  'a Canadian chart has medicines as text only, and identifiers that belong to nobody': ({
    contents,
    patients,
  }) => {
    const isCanadian = JSON.stringify(patients[0]?.['address']).includes('"CA"')
    const coded = contents.codings
      .filter(({ part }) => part.system.includes('rxnorm'))
      .map(({ resource }) => keyOf(resource))
    const identifiers = patients.flatMap((patient) =>
      (patient['identifier'] as readonly Resource[])
        .filter((each) => firstCode(each['type']) === 'JHN')
        .map(({ value }) => String(value)),
    )
    const phones = patients.flatMap((patient) =>
      (patient['telecom'] as readonly Resource[]).map(({ value }) => String(value)),
    )
    return [
      ...(isCanadian ? coded : []),
      ...(isCanadian === identifiers.length > 0 ? [] : ['health numbers']),
      ...identifiers.filter((value) => !value.startsWith('TEST-')),
      ...phones.filter((value) => !/555 01\d\d$/.test(value)),
    ]
  },

  'every report has the results of its panel': ({ resources, byKey }) =>
    resources
      .filter(({ resourceType }) => resourceType === 'DiagnosticReport')
      .filter((report) => {
        const panel = laboratoryPanels.find(({ loinc }) => loinc === firstCode(report['code']))
        const results = (report['result'] as readonly Resource[]).map((each) =>
          byKey.get(referenceText(each)),
        )
        const codes = new Set(results.map((result) => firstCode(result?.['code'])))
        return (
          !panel?.members.every((name) => codes.has(laboratoryMeasures[name].loinc)) ||
          results.some(
            (result) =>
              result?.['effectiveDateTime'] !== report['effectiveDateTime'] ||
              referenceText(result?.['subject']) !== referenceText(report['subject']),
          )
        )
      })
      .map(keyOf),

  ...orderProperties,
  ...coupledProperties,
}

function complaints(
  values: readonly MeasuredValue[],
  holds: (value: MeasuredValue) => boolean,
): readonly string[] {
  return values
    .filter((value) => !holds(value))
    .map(({ id, digits, unit }) => `${id}: ${digits} ${unit}`)
}

function flagAgrees(resource: Resource): boolean {
  const ranges = resource['referenceRange'] as readonly Resource[] | undefined
  const flag = firstCode((resource['interpretation'] as readonly unknown[] | undefined)?.[0])
  if (ranges === undefined) return flag === ''
  const read = (quantity: unknown) => Number(String((quantity as Resource)['value']).slice(1, -1))
  const value = read(resource['valueQuantity'])
  const critical = measures.get(firstCode(resource['code']))?.critical
  const [range = {}] = ranges
  if (range['high'] !== undefined && value > read(range['high']))
    return flag === (critical?.high !== undefined && value >= critical.high ? 'HH' : 'H')
  if (range['low'] !== undefined && value < read(range['low']))
    return flag === (critical?.low !== undefined && value <= critical.low ? 'LL' : 'L')
  return flag === 'N'
}

/** A date without a time is within a period if any moment of its day is. */
function isWithin(time: string, period: Resource): boolean {
  const start = String(period['start'])
  const end = typeof period['end'] === 'string' ? period['end'] : '9999-12-31T00:00:00Z'
  if (time.length === 10) return time >= start.slice(0, 10) && time <= end.slice(0, 10)
  return instantOf(time) >= instantOf(start) && instantOf(time) <= instantOf(end)
}
