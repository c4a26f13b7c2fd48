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

/** Systems whose codes FHIR itself defines or uses; everything else is words. */
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

  'references resolve': ({ resources, contents }) => {
    const keys = new Set(resources.map(keyOf))
    return resources.flatMap((resource) =>
      (contents.get(resource)?.references ?? [])
        .filter((reference) =>
          reference.startsWith('#')
            ? !JSON.stringify(resource['contained'] ?? '').includes(`"${reference.slice(1)}"`)
            : !keys.has(reference),
        )
        .map((reference) => `${keyOf(resource)} refers to ${reference}`),
    )
  },

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
    [...contents.values()].flatMap(({ key, codings }) =>
      codings
        .filter(({ system, code, display }) => {
          if (system === 'http://loinc.org')
            return !measures.has(code) && !panelCodes.has(code) && code !== '2708-6'
          if (system === 'http://www.nlm.nih.gov/research/umls/rxnorm')
            return medicineNames.get(code) !== display
          return system !== 'urn:ietf:bcp:47' && !fhirSystems.test(system)
        })
        .map(({ system, code }) => `${key} has ${system}|${code}`),
    ),

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
    return resources
      .filter(({ resourceType }) => resourceType === 'Observation')
      .filter((resource) => yearsBetween(birth, String(resource['effectiveDateTime'])) < 18)
      .filter(
        (resource) =>
          'referenceRange' in resource ||
          'interpretation' in resource ||
          firstCode(resource['code']) === '98979-8',
      )
      .map(keyOf)
  },

  'what has an encounter lies within it': ({ resources }) => {
    const encounters = new Map(
      resources
        .filter(({ resourceType }) => resourceType === 'Encounter')
        .map((resource) => [keyOf(resource), resource['period'] as Resource]),
    )
    return resources.flatMap((resource) => {
      const period = encounters.get(referenceText(resource['encounter']))
      const time =
        resource['effectiveDateTime'] ?? resource['authoredOn'] ?? resource['onsetDateTime']
      if (period === undefined || typeof time !== 'string') return []
      return isWithin(time, period) ? [] : [`${keyOf(resource)} at ${time}`]
    })
  },

  'an encounter that is over has an end, one that is to come was not measured in': ({
    resources,
  }) => {
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

  'what belongs together is in order of time': ({ resources, contents }) =>
    resources
      .filter((resource) =>
        [
          [resource['effectiveDateTime'], resource['issued']],
          [resource['onsetDateTime'], resource['abatementDateTime']],
          ...(contents.get(resource)?.boundsPeriods ?? []).map(({ start, end }) => [start, end]),
        ].some(([first, second]) => isBefore(second, first)),
      )
      .map(keyOf),

  'nothing happens before birth or after death': ({ resources, patients }) =>
    patients.flatMap((patient) => {
      const birth = Date.parse(String(patient['birthDate'])) - 86_400_000
      const death = patient['deceasedDateTime']
      const end = typeof death === 'string' ? Date.parse(death) : Infinity
      return resources
        .filter((resource) => referenceText(resource['subject']) === keyOf(patient))
        .filter((resource) => timesOf(resource).some((time) => time < birth || time > end))
        .map(keyOf)
    }),

  'a Canadian chart has medicines in words only, and identifiers that nobody has': ({
    contents,
    patients,
  }) => {
    const isCanadian = JSON.stringify(patients[0]?.['address']).includes('"CA"')
    const coded = [...contents.values()]
      .filter(({ codings }) => codings.some(({ system }) => system.includes('rxnorm')))
      .map(({ key }) => key)
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

  'every report lists the results that it says': ({ resources }) => {
    const byKey = new Map(resources.map((resource) => [keyOf(resource), resource]))
    return resources
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
      .map(keyOf)
  },

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

function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000)
}

/** A date without a time lies within when any moment of its day does. */
function isWithin(time: string, period: Resource): boolean {
  const start = String(period['start'])
  const end = typeof period['end'] === 'string' ? period['end'] : '9999-12-31T00:00:00Z'
  if (time.length === 10) return time >= start.slice(0, 10) && time <= end.slice(0, 10)
  return Date.parse(time) >= Date.parse(start) && Date.parse(time) <= Date.parse(end)
}

function timesOf(resource: Resource): readonly number[] {
  const period = resource['period'] as Resource | undefined
  return [
    resource['effectiveDateTime'],
    resource['issued'],
    resource['authoredOn'],
    resource['occurrenceDateTime'],
    resource['recordedDate'],
    period?.['start'],
    period?.['end'],
  ].flatMap((time) => (typeof time === 'string' ? [Date.parse(time)] : []))
}
