import {
  laboratoryMeasures,
  medicines,
  vitalSignMeasures,
  type LaboratoryName,
  type Measure,
} from './codes.ts'
import { createRandom, type Random } from './random.ts'
import { stories, type Course, type Order, type Story } from './stories.ts'

export interface GeneratedPatient {
  readonly id: string
  readonly story: string
  /** JSON text of a FHIR R4 Bundle with everything about this patient; decimals keep their digits. */
  readonly text: string
}

export interface PatientOptions {
  readonly seed: number
  /** "Today", `YYYY-MM-DD`: the same seed on another day gives the same story, moved. */
  readonly day: string
}

/** Invented patients with two years of chart. Pure: the same seed and day give the same bytes. */
export function generatePatients({ seed, day }: PatientOptions): readonly GeneratedPatient[] {
  const today = Date.parse(`${day}T12:00:00Z`)
  return stories.map((story, index) => {
    const random = createRandom(seed * 1009 + index)
    const resources = [
      practitioner,
      patient(story, today),
      ...vitalSigns(story, today, random),
      ...laboratory(story, today, random),
      ...orders(story, today),
    ]
    const entries = resources.map((resource) => ({
      resource,
      request: {
        method: 'PUT',
        url: `${String(resource['resourceType'])}/${String(resource['id'])}`,
      },
    }))
    const text = withDigits(
      JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: entries }),
    )
    return { id: story.id, story: story.story, text }
  })
}

type Resource = Record<string, unknown>

const loinc = 'http://loinc.org'
const span = 730
const dayMilliseconds = 86_400_000
const at = (today: number, daysAgo: number, minutes = 0) =>
  `${new Date(today - daysAgo * dayMilliseconds + minutes * 60_000).toISOString().slice(0, 19)}+00:00`
const on = (today: number, daysAgo: number) => at(today, daysAgo).slice(0, 10)

/** A decimal with its digits, which JSON.stringify would drop: marked here, unmarked in the text. */
const decimal = (value: number, digits: number) => `§${value.toFixed(digits)}§`
const withDigits = (text: string) => text.replaceAll(/"§(-?[\d.]+)§"/g, '$1')

const practitioner: Resource = {
  resourceType: 'Practitioner',
  id: 'haddad',
  name: [{ family: 'Haddad', given: ['Amal'], prefix: ['Dr.'] }],
}

function patient(story: Story, today: number): Resource {
  const year = new Date(today).getUTCFullYear() - story.age
  return {
    resourceType: 'Patient',
    id: story.id,
    active: true,
    identifier: [
      { system: 'https://sandbox.example/visits', value: `V-${story.id}` },
      {
        type: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/v2-0203',
              code: 'MR',
              display: 'Medical record number',
            },
          ],
        },
        system: 'https://sandbox.example/mrn',
        value: `0048 ${String(2217 + story.age * 7)}`,
      },
    ],
    name: [{ use: 'official', family: story.family, given: story.given }],
    gender: story.gender,
    birthDate: `${String(year)}-03-14`,
  }
}

function valueOn([start, end, scatter]: Course, daysAgo: number, random: Random): number {
  const progress = 1 - daysAgo / span
  return start + (end - start) * progress + scatter * random.noise()
}

function vitalSigns(story: Story, today: number, random: Random): Resource[] {
  const visits = [...Array(story.visits).keys()].map((visit) =>
    Math.round((visit * (span - 10)) / story.visits),
  )
  const home = story.homePressure ? [...Array(20).keys()].map((each) => 2 + each * 3) : []
  return [
    ...visits.flatMap((daysAgo, visit) => visitSigns(story, today, random, daysAgo, visit)),
    ...home.map((daysAgo, index) =>
      pressure(story, today, random, daysAgo, `home-${String(index)}`, 'Home blood pressure cuff'),
    ),
  ]
}

function visitSigns(
  story: Story,
  today: number,
  random: Random,
  daysAgo: number,
  visit: number,
): Resource[] {
  const { heartRate, temperature, saturation, weight, height, bmi, respiratoryRate, pain } =
    vitalSignMeasures
  const kilograms = valueOn(story.weight, daysAgo, random)
  const values: (readonly [Measure, number])[] = [
    [heartRate, valueOn(story.heartRate, daysAgo, random)],
    [respiratoryRate, 16 + random.noise()],
    [temperature, valueOn(story.temperature, daysAgo, random)],
    [saturation, Math.min(100, valueOn(story.saturation, daysAgo, random))],
    [weight, kilograms],
    [bmi, kilograms / (story.heightCm / 100) ** 2],
    ...(visit % 9 === 1 ? [[height, story.heightCm] as const] : []),
    ...(visit % 4 === 0 && story.age > 40
      ? [[pain, Math.max(0, Math.round(2 + random.noise()))] as const]
      : []),
  ]
  return [
    pressure(story, today, random, daysAgo, String(visit), undefined),
    ...values.map(([measure, value]) => ({
      ...observation(
        story,
        `vital-${measure.loinc}-${String(visit)}`,
        'vital-signs',
        measure,
        at(today, daysAgo, -90),
      ),
      valueQuantity: quantity(measure, value),
    })),
  ]
}

function pressure(
  story: Story,
  today: number,
  random: Random,
  daysAgo: number,
  name: string,
  device: string | undefined,
): Resource {
  const upper = { loinc: '8480-6', name: 'Systolic blood pressure', ucum: 'mm[Hg]', decimals: 0 }
  const lower = { loinc: '8462-4', name: 'Diastolic blood pressure', ucum: 'mm[Hg]', decimals: 0 }
  const systolic = valueOn(story.systolic, daysAgo, random)
  const diastolic = Math.min(systolic - 20, valueOn(story.diastolic, daysAgo, random))
  const panel = {
    loinc: '85354-9',
    name: 'Blood pressure panel with all children optional',
    ucum: '',
    decimals: 0,
  }
  return {
    ...observation(
      story,
      `pressure-${name}`,
      'vital-signs',
      panel,
      at(today, daysAgo, device === undefined ? -90 : -300),
    ),
    ...(device === undefined
      ? { bodySite: { text: 'Left upper arm' } }
      : { device: { display: device } }),
    component: [
      { code: concept(upper), valueQuantity: quantity(upper, systolic) },
      { code: concept(lower), valueQuantity: quantity(lower, diastolic) },
    ],
  }
}

function laboratory(story: Story, today: number, random: Random): Resource[] {
  const draws = [...Array(story.draws).keys()].map((draw) =>
    Math.round(1 + (draw * (span - 20)) / story.draws),
  )
  return draws.flatMap((daysAgo, draw) =>
    (Object.entries(story.laboratory) as [LaboratoryName, Course][]).map(([name, course]) => {
      const measure = laboratoryMeasures[name]
      const value = Math.max(0, valueOn(course, daysAgo, random))
      return {
        ...observation(
          story,
          `lab-${measure.loinc}-${String(draw)}`,
          'laboratory',
          measure,
          at(today, daysAgo, -200),
        ),
        issued: at(today, daysAgo, -60),
        ...(draw === 0 ? { status: 'preliminary' } : {}),
        valueQuantity: quantity(measure, value),
        ...flagged(measure, Number(value.toFixed(measure.decimals))),
      }
    }),
  )
}

/** The laboratory's own range and flag; HH and LL well beyond it, as laboratories print them. */
function flagged(measure: Measure, value: number): Resource {
  const { low, high } = measure
  if (low === undefined && high === undefined) return {}
  const isHigh = high !== undefined && value > high
  const isLow = low !== undefined && value < low
  const isCritical = measure.loinc === '2823-3' && (value >= 6 || value < 2.8)
  const code = isHigh ? (isCritical ? 'HH' : 'H') : isLow ? (isCritical ? 'LL' : 'L') : 'N'
  return {
    interpretation: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code },
        ],
      },
    ],
    referenceRange: [
      {
        ...(low === undefined ? {} : { low: quantity(measure, low) }),
        ...(high === undefined ? {} : { high: quantity(measure, high) }),
      },
    ],
  }
}

function observation(
  story: Story,
  name: string,
  category: string,
  measure: Measure,
  effective: string,
): Resource {
  return {
    resourceType: 'Observation',
    id: `${story.id}-${name}`.slice(0, 64),
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category },
        ],
      },
    ],
    code: concept(measure),
    subject: { reference: `Patient/${story.id}` },
    effectiveDateTime: effective,
  }
}

function concept(measure: Measure): Resource {
  return {
    coding: [{ system: loinc, code: measure.loinc, display: measure.name }],
    text: measure.name,
  }
}

/** What a laboratory prints where the UCUM code is not what people write. */
const unitWords: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  Cel: '°C',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  'kg/m2': 'kg/m²',
  '{score}': 'points',
  '{INR}': 'INR',
  'm[IU]/L': 'mIU/L',
  '10*3/uL': '×10³/µL',
}

function quantity(measure: Measure, value: number): Resource {
  return {
    value: decimal(value, measure.decimals),
    unit: Object.hasOwn(unitWords, measure.ucum) ? unitWords[measure.ucum] : measure.ucum,
    system: 'http://unitsofmeasure.org',
    code: measure.ucum,
  }
}

function orders(story: Story, today: number): Resource[] {
  return story.orders.flatMap((order, index) => {
    const id = `${story.id}-order-${String(index)}`
    const [rxNorm, name] = medicines[order.medicine]
    const code = {
      coding: [
        { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: rxNorm, display: name },
      ],
      text: name,
    }
    const medication = {
      resourceType: 'Medication',
      id: order.as === 'contained' ? 'medication' : `${id}-medication`,
      code,
    }
    const request = {
      ...medicationRequest(story, order, today, id),
      ...named(order, medication, code),
    }
    return order.as === 'reference' ? [medication, request] : [request]
  })
}

function named(order: Order, medication: Resource, code: Resource): Resource {
  if (order.as === 'reference')
    return { medicationReference: { reference: `Medication/${String(medication['id'])}` } }
  if (order.as === 'contained')
    return { contained: [medication], medicationReference: { reference: '#medication' } }
  return { medicationCodeableConcept: code }
}

function medicationRequest(story: Story, order: Order, today: number, id: string): Resource {
  const bounds =
    order.ended === undefined
      ? undefined
      : { start: on(today, order.since), end: on(today, order.ended) }
  return {
    resourceType: 'MedicationRequest',
    id,
    status: order.status,
    intent: order.reported ? 'plan' : 'order',
    ...(order.doNotPerform ? { doNotPerform: true } : {}),
    ...(order.reported ? { reportedBoolean: true } : {}),
    subject: { reference: `Patient/${story.id}` },
    authoredOn: on(today, order.since),
    requester: { reference: 'Practitioner/haddad', display: 'Dr. Amal Haddad' },
    ...(order.reason === undefined ? {} : { statusReason: { text: order.reason } }),
    ...(order.text === undefined
      ? {}
      : {
          dosageInstruction: [
            {
              text: order.text,
              ...(order.asNeeded ? { asNeededBoolean: true } : {}),
              ...(bounds ? { timing: { repeat: { boundsPeriod: bounds } } } : {}),
            },
          ],
        }),
  }
}
