import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addOrder } from '../chart/medication-order.ts'
import { addPatient } from '../chart/patient.ts'
import { places } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { staffReference } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { bloodCount } from '../physiology/blood-count.ts'
import { growthAt } from '../physiology/child-growth.ts'
import { course, wander } from '../physiology/course.ts'
import { hl7Concept } from '../resource-parts.ts'
import type { Story } from './story.ts'

/**
 * A growing child: well-child visits from birth to six years, an iron deficiency at one year with a dip in weight that
 * she catches up on, ear infections, vaccines on schedule. Her mother may open the chart. Sparse on purpose.
 */
export const childGrowth: Story = {
  title: 'A child with growth, six years old',
  person: {
    id: 'story-child-growth',
    family: 'Kowalchuk',
    given: ['Maya', 'June'],
    gender: 'female',
    born: { day: -2222 },
    heightCm: 116,
    place: places.maine,
    recordNumber: '0048 2906',
    street: '31 Lighthouse Close',
    phone: '88',
    generalPractitioner: 'eklund',
  },
  tell(chart) {
    addPatient(chart, {
      contact: [
        {
          relationship: [{ text: 'mother' }],
          name: { family: 'Kowalchuk', given: ['Tessa'] },
        },
      ],
    })
    addMother(chart)
    addProblem(chart, { text: 'Iron deficiency', since: day(369), until: day(560) })
    addProblem(chart, { text: 'Ear infection', since: day(668), until: day(679) })
    addProblem(chart, { text: 'Egg allergy', since: day(396) })
    addAllergy(chart, {
      substance: 'Egg',
      since: day(396),
      category: 'food',
      criticality: 'low',
      reaction: { text: 'Hives around the mouth', severity: 'mild' },
      isIntolerance: false,
    })
    orders(chart)
    for (const visit of visits) wellChild(chart, visit)
    earInfection(chart)
    vaccines(chart)
    addEncounter(chart, {
      start: at(0, '15:30'),
      minutes: 30,
      status: 'planned',
      reason: 'Well-child visit, six years',
      by: 'eklund',
    })
    return undefined
  },
}

const birth = -2222
const day = (age: number): Moment => at(birth + age)

/** The mother, who may open her child's chart. */
function addMother(chart: Chart) {
  chart.add({
    resourceType: 'RelatedPerson',
    id: `related-${chart.person.id}-mother`,
    identifier: [{ system: 'https://northgate.example/portal', value: 'P-0189' }],
    active: true,
    patient: chart.subject,
    relationship: [hl7Concept('v3-RoleCode', 'MTH', 'mother')],
    name: [{ use: 'official', family: 'Kowalchuk', given: ['Tessa'] }],
    telecom: [{ system: 'phone', value: '+1 555 555 0189', use: 'mobile' }],
  })
}

function orders(chart: Chart) {
  addOrder(chart, {
    what: { words: 'vitamin D 400 units/mL drops' },
    status: 'completed',
    since: day(5),
    until: day(368),
    dose: '1 mL by mouth once daily',
  })
  addOrder(chart, {
    what: { words: 'ferrous sulfate 15 mg iron/mL drops' },
    status: 'completed',
    since: day(369),
    until: day(555),
    dose: '1.8 mL by mouth once daily, between meals',
    why: 'Iron deficiency',
  })
  addOrder(chart, {
    what: { words: 'amoxicillin 400 mg/5 mL suspension' },
    status: 'completed',
    since: day(668),
    until: day(678),
    dose: '5.5 mL by mouth twice daily for 10 days',
    why: 'Ear infection',
  })
  addOrder(chart, {
    what: { words: 'acetaminophen 160 mg/5 mL suspension' },
    status: 'completed',
    since: day(668),
    until: day(675),
    dose: [{ text: '5 mL by mouth every 6 hours as needed for pain or fever', asNeeded: 'fever' }],
    isReported: true,
  })
}

const visits = [
  [0, 'Newborn'],
  [5, 'Weight check'],
  [31, 'Well-child visit, one month'],
  [62, 'Well-child visit, two months'],
  [124, 'Well-child visit, four months'],
  [185, 'Well-child visit, six months'],
  [276, 'Well-child visit, nine months'],
  [369, 'Well-child visit, twelve months'],
  [432, 'Iron check'],
  [460, 'Well-child visit, fifteen months'],
  [555, 'Well-child visit, eighteen months'],
  [737, 'Well-child visit, two years'],
  [920, 'Well-child visit, two and a half years'],
  [1101, 'Well-child visit, three years'],
  [1467, 'Well-child visit, four years'],
  [1832, 'Well-child visit, five years'],
] as const

function wellChild(chart: Chart, [age, reason]: (typeof visits)[number]) {
  const random = chart.random(`visit ${String(age)}`)
  const start = day(age) + 9 * 60 + 20 * random.whole(0, 12)
  const encounter = addEncounter(chart, {
    start,
    // Discharged on the second day.
    minutes: age === 0 ? 26 * 60 : 30,
    kind: age === 0 ? 'inpatient' : 'ambulatory',
    reason,
    by: 'eklund',
  })
  const growth = measuredGrowth(chart, age)
  addVitalSigns(
    chart,
    {
      weight: growth.weight * (1 + 0.004 * random.noise()),
      ...(reason === 'Weight check' ? {} : { height: growth.height + 0.12 * random.noise() }),
      heartRate: restingHeartRate(age) + 4 * random.noise(),
      respiratoryRate: restingBreaths(age) + 1.5 * random.noise(),
      temperature: 36.8 + 0.15 * random.noise(),
      // Blood pressure is part of the visit from three years on.
      ...(age > 1090 ? { pressure: childPressure(88 + age / 365 + 3 * random.noise()) } : {}),
    },
    { at: start + 8, encounter, performer: staffReference('lindqvist') },
  )
  if (age !== 369 && age !== 432 && age !== 555) return
  const repletion = course([369, 0], [432, 0.7], [555, 1])(age)
  addDraw(chart, {
    at: start + 20,
    encounter,
    values: {
      ...bloodCount(
        {
          haemoglobin: 9.8 + 2.2 * repletion + 0.1 * random.noise(),
          mcv: 67 + 10 * repletion,
          leukocytes: 9.2 + 0.6 * random.noise(),
          platelets: 420 - 90 * repletion + 12 * random.noise(),
          rdw: 17.4 - 3 * repletion,
        },
        random,
      ),
      ferritin: 6 + 34 * repletion + 0.5 * random.noise(),
    },
  })
}

function earInfection(chart: Chart) {
  const start = day(668) + 16 * 60
  const encounter = addEncounter(chart, {
    start,
    minutes: 25,
    reason: 'Fever, pulling at the ear',
    by: 'eklund',
  })
  const random = chart.random('ear')
  addVitalSigns(
    chart,
    {
      temperature: 39.1 + 0.15 * random.noise(),
      heartRate: 142 + 3 * random.noise(),
      respiratoryRate: 32 + random.noise(),
      saturation: 98 + 0.4 * random.noise(),
      weight: measuredGrowth(chart, 668).weight,
    },
    { at: start + 5, encounter, performer: staffReference('lindqvist') },
  )
}

function measuredGrowth(chart: Chart, age: number) {
  const channel = wander(chart.random('channel'), 0.07, 400)(age)
  const faltering = course([180, 0], [276, -0.5], [369, -0.75], [432, -0.4], [737, 0])(age)
  return growthAt(age, { weight: -0.15 + channel + faltering, height: 0.1 + channel })
}

/** A child's diastolic is about 60 % of the systolic. */
const childPressure = (systolic: number) => ({ systolic, diastolic: 0.59 * systolic })

const restingHeartRate = course(
  [0, 138],
  [31, 144],
  [185, 128],
  [369, 118],
  [737, 110],
  [1467, 99],
  [2222, 92],
)
const restingBreaths = course([0, 44], [185, 34], [369, 29], [737, 26], [1467, 23], [2222, 21])

/** The usual United States schedule for a child born in 2020. `[age in days, vaccine, why it was not given]` */
const schedule: readonly (readonly [age: number, vaccine: string, notDone?: string])[] = [
  [0, 'Hepatitis B, first dose'],
  [62, 'Hepatitis B, second dose'],
  [62, 'Diphtheria, tetanus, pertussis, first dose'],
  [62, 'Poliomyelitis, first dose'],
  [62, 'Haemophilus influenzae b, first dose'],
  [62, 'Pneumococcal conjugate, first dose'],
  [62, 'Rotavirus, first dose'],
  [124, 'Diphtheria, tetanus, pertussis, second dose'],
  [124, 'Poliomyelitis, second dose'],
  [124, 'Haemophilus influenzae b, second dose'],
  [124, 'Pneumococcal conjugate, second dose'],
  [124, 'Rotavirus, second dose'],
  [185, 'Diphtheria, tetanus, pertussis, third dose'],
  [185, 'Poliomyelitis, third dose'],
  [185, 'Haemophilus influenzae b, third dose'],
  [185, 'Pneumococcal conjugate, third dose'],
  [185, 'Hepatitis B, third dose'],
  [369, 'Hepatitis A, first dose'],
  [369, 'Measles, mumps, rubella, first dose', 'Put off: not in stock'],
  [390, 'Measles, mumps, rubella, first dose'],
  [369, 'Varicella, first dose', 'Put off: not in stock'],
  [390, 'Varicella, first dose'],
  [460, 'Diphtheria, tetanus, pertussis, fourth dose'],
  [460, 'Haemophilus influenzae b, last dose'],
  [460, 'Pneumococcal conjugate, last dose'],
  [555, 'Hepatitis A, second dose'],
  [1101, 'Influenza', 'Parent declined this year'],
  [1467, 'Measles, mumps, rubella, second dose'],
  [1467, 'Varicella, second dose'],
  [1467, 'Diphtheria, tetanus, pertussis, fifth dose'],
  [1467, 'Poliomyelitis, last dose'],
]

function vaccines(chart: Chart) {
  for (const [age, vaccine, notDone] of schedule) {
    addImmunization(chart, {
      vaccine,
      at: day(age),
      by: 'lindqvist',
      ...(notDone === undefined ? {} : { notDone }),
    })
  }
}
