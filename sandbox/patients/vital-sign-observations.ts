import { vitalSignMeasures, type Measure } from './codes.ts'
import type { Random } from './random.ts'
import {
  at,
  concept,
  observation,
  quantity,
  span,
  valueOn,
  type Resource,
} from './resource-parts.ts'
import type { Story } from './stories.ts'

/** Vital signs at each visit, and home blood pressures where the story has them. */
export function vitalSigns(story: Story, today: number, random: Random): Resource[] {
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
