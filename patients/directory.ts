import { addNoKnownAllergies } from './chart/allergy.ts'
import type { Chart } from './chart/chart.ts'
import { at } from './chart/clock.ts'
import { addEncounter } from './chart/encounter.ts'
import { addDraw } from './chart/laboratory-draw.ts'
import { addOrder } from './chart/medication-order.ts'
import { addPatient } from './chart/patient.ts'
import { places, type Person } from './chart/person.ts'
import { addProblem } from './chart/problem.ts'
import { staffReference } from './chart/staff.ts'
import { addVitalSigns } from './chart/vital-signs.ts'
import type { Medicine } from './codes/medicines.ts'
import { familyNames, femaleNames, maleNames } from './directory-names.ts'
import { heardPressure, pressureAround } from './physiology/blood-pressure.ts'
import { metabolicPanel } from './physiology/metabolic-panel.ts'
import type { Story } from './stories/story.ts'

/** Number of different birth dates: ages 18 to 94, twelve months, 28 days. */
const birthDates = 77 * 12 * 28
/** A prime without a common factor with the numbers of names and birth dates, so that neighbours in the list differ. */
const stride = 7919

/**
 * People with short charts: one visit, a metabolic panel, a problem, at most one order. Names, record numbers and birth
 * dates are all different.
 * @throws RangeError above 25,872 people
 */
export function directory(people: number): readonly Story[] {
  if (people > birthDates) throw new RangeError(`at most ${String(birthDates)} people`)
  return Array.from({ length: people }, (_, index) => {
    const person = personAt(index)
    return {
      person,
      title: 'A short chart of the directory',
      tell: (chart) => shortChart(chart, index),
    }
  })
}

function personAt(index: number): Person {
  const gender = index % 2 === 0 ? 'female' : 'male'
  const given = gender === 'female' ? femaleNames : maleNames
  const pair = Math.floor(index / 2)
  const family = familyNames[(pair * stride) % familyNames.length] ?? ''
  const round = Math.floor(pair / familyNames.length)
  const first = given[(pair + round) % given.length] ?? ''
  const initial = Math.floor(pair / (familyNames.length * given.length))
  const date = (index * stride) % birthDates
  const pad = (value: number) => String(value).padStart(2, '0')
  return {
    id: `person-${String(index + 1).padStart(6, '0')}`,
    family,
    given: initial === 0 ? [first] : [first, `${String.fromCodePoint(64 + initial)}.`],
    gender,
    born: {
      age: 18 + (date % 77),
      monthAndDay: `${pad(1 + (Math.floor(date / 77) % 12))}-${pad(1 + Math.floor(date / (77 * 12)))}`,
    },
    heightCm: gender === 'female' ? 163 : 177,
    place: index % 3 === 0 ? places.ontario : places.maine,
    recordNumber: `0060 ${String(index + 1).padStart(5, '0')}`,
    street: `${String(1 + (index % 400))} Harbour Street`,
    phone: pad(index % 100),
    generalPractitioner: 'adeyemi',
  }
}

interface Kind {
  readonly problem: string
  readonly medicine?: Medicine
  readonly dose?: string
  readonly systolic: number
  readonly glucose: number
}

const kinds: readonly Kind[] = [
  {
    problem: 'Hypertension',
    medicine: 'amlodipine',
    dose: '1 tablet by mouth once daily',
    systolic: 141,
    glucose: 96,
  },
  {
    problem: 'Type 2 diabetes',
    medicine: 'metformin',
    dose: '1 tablet twice a day with meals',
    systolic: 133,
    glucose: 152,
  },
  { problem: 'Seasonal allergies', systolic: 121, glucose: 90 },
  {
    problem: 'High cholesterol',
    medicine: 'atorvastatin',
    dose: '1 tablet by mouth at night',
    systolic: 128,
    glucose: 94,
  },
  {
    problem: 'Low back pain',
    medicine: 'acetaminophen',
    dose: '2 tablets up to three times a day',
    systolic: 125,
    glucose: 92,
  },
]

function shortChart(chart: Chart, index: number) {
  const random = chart.random('short')
  const kind = kinds[index % kinds.length]
  if (!kind) throw new Error('the directory has no kinds of chart')
  addPatient(chart)
  addNoKnownAllergies(chart, at(-400))
  addProblem(chart, { text: kind.problem, since: at(-random.whole(200, 2400)) })
  if (kind.medicine !== undefined && kind.dose !== undefined) {
    addOrder(chart, {
      what: kind.medicine,
      status: 'active',
      since: at(-random.whole(30, 190)),
      dose: kind.dose,
      why: kind.problem,
    })
  }
  const start = at(-random.whole(3, 350), '09:00') + 15 * random.whole(0, 24)
  const encounter = addEncounter(chart, {
    start,
    minutes: 30,
    reason: 'Periodic health visit',
    by: 'adeyemi',
  })
  addVitalSigns(
    chart,
    {
      pressure: heardPressure(pressureAround(kind.systolic, random)),
      heartRate: 72 + 4 * random.noise(),
      temperature: 36.6 + 0.15 * random.noise(),
      weight: (chart.person.gender === 'female' ? 69 : 82) + 6 * random.noise(),
      height: chart.person.heightCm,
    },
    { at: start + 5, encounter, performer: staffReference('bishop') },
  )
  addDraw(chart, {
    at: start + 15,
    encounter,
    values: metabolicPanel({
      ageYears: chart.age(start),
      sex: chart.person.gender,
      filtration: Math.max(45, 118 - 0.7 * chart.age(start) + 5 * random.noise()),
      sodium: 140 + random.noise(),
      potassium: 4.3 + 0.2 * random.noise(),
      bicarbonate: 25.5 + random.noise(),
      gap: 11 + 0.8 * random.noise(),
      urea: 15 + 2 * random.noise(),
      glucose: kind.glucose + 6 * random.noise(),
    }),
  })
  return undefined
}
