import { addAllergy } from '../chart/allergy.ts'
import type { Chart } from '../chart/chart.ts'
import { at, dayOf, type Moment } from '../chart/clock.ts'
import { addEncounter } from '../chart/encounter.ts'
import { byPatient, homeMoments } from '../chart/home-readings.ts'
import { addImmunization } from '../chart/immunization.ts'
import { addDraw } from '../chart/laboratory-draw.ts'
import { addPatient } from '../chart/patient.ts'
import { places } from '../chart/person.ts'
import { addProblem } from '../chart/problem.ts'
import { warfarinRange } from '../chart/reference-range.ts'
import { staffReference, type StaffId } from '../chart/staff.ts'
import { addVitalSigns } from '../chart/vital-signs.ts'
import { bloodCount } from '../physiology/blood-count.ts'
import { heardPressure, pressureAround } from '../physiology/blood-pressure.ts'
import { metabolicPanel } from '../physiology/metabolic-panel.ts'
import { within } from '../physiology/course.ts'
import { glycatedHaemoglobin } from '../physiology/glycated-haemoglobin.ts'
import type { Story } from './story.ts'
import { heartFailureOrders } from './heart-failure-orders.ts'
import { heartFailureState, type HeartFailureState } from './heart-failure-state.ts'

/**
 * Heart failure on a diuretic, with strained kidneys. A stay a year ago for fluid overload. Lisinopril and
 * spironolactone are raised in August; a week of trimethoprim-sulfamethoxazole and a salt substitute are added, and the
 * potassium is over 6 at the clinic yesterday. Today she is in the short-stay unit.
 *
 * Its latent states and orders are in files of their own.
 */
export const heartFailure: Story = {
  title: 'Heart failure on a diuretic, kidneys under strain',
  person: {
    id: 'story-heart-failure',
    family: 'Beaulieu',
    given: ['Odette'],
    gender: 'female',
    born: { age: 69, monthAndDay: '03-14' },
    heightCm: 162,
    place: places.maine,
    recordNumber: '0048 2217',
    street: '14 Cooper Lane',
    phone: '17',
    generalPractitioner: 'haddad',
  },
  tell(chart) {
    addPatient(chart)
    const state = heartFailureState(chart)
    background(chart)
    const stay = addEncounter(chart, {
      start: at(-371, '16:20'),
      minutes: 8 * 1440 - 330,
      kind: 'inpatient',
      reason: 'Heart failure, fluid overload',
      by: 'haddad',
      bed: 'M4-11',
      disposition: ['home', 'Home'],
    })
    const shortStay = addEncounter(chart, {
      start: at(-1, '09:40'),
      kind: 'shortStay',
      status: 'in-progress',
      reason: 'Raised potassium',
      by: 'haddad',
      bed: 'SS-04',
    })
    addEncounter(chart, {
      start: at(0, '09:30'),
      minutes: 30,
      kind: 'shortStay',
      status: 'arrived',
      reason: 'Ward round: raised potassium',
      by: 'haddad',
      bed: 'SS-04',
      partOf: shortStay,
    })
    heartFailureOrders(chart, stay, shortStay)
    clinics(chart, state)
    stays(chart, state, stay, shortStay)
    calls(chart)
    home(chart, state)
    return undefined
  },
}

const elderly = { stiffness: 0.8 } as const

function background(chart: Chart) {
  addProblem(chart, { text: 'Heart failure with reduced ejection fraction', since: at(-1490) })
  addProblem(chart, { text: 'Permanent atrial fibrillation', since: at(-1210) })
  addProblem(chart, { text: 'Type 2 diabetes', since: at(-900) })
  addProblem(chart, { text: 'Chronic kidney disease, stage 3', since: at(-348) })
  addProblem(chart, { text: 'Urinary tract infection', since: at(-22), until: at(-12) })
  addAllergy(chart, {
    substance: 'Penicillin',
    since: at(-4000),
    category: 'medication',
    criticality: 'high',
    reaction: { text: 'Hives and swelling of the lips', severity: 'moderate' },
    isIntolerance: false,
  })
  for (const day of [-760, -396, -41]) {
    addImmunization(chart, { vaccine: 'Influenza, high dose', at: at(day), by: 'lindqvist' })
  }
  addImmunization(chart, { vaccine: 'Pneumococcal conjugate', at: at(-396), by: 'lindqvist' })
}

/** Every two to three months while she is stable, every three weeks since the doses were raised. */
const visits: readonly (readonly [day: number, time: string, reason: string, by: StaffId])[] = [
  [-728, '09:10', 'Heart failure clinic', 'haddad'],
  [-640, '09:40', 'Heart failure clinic', 'haddad'],
  [-551, '10:15', 'Heart failure clinic', 'haddad'],
  [-468, '09:05', 'Heart failure clinic', 'haddad'],
  [-438, '14:20', 'Diabetes review', 'adeyemi'],
  [-404, '09:50', 'Heart failure clinic', 'haddad'],
  [-348, '10:30', 'Review after hospital stay', 'haddad'],
  [-279, '08:50', 'Heart failure clinic', 'haddad'],
  [-188, '09:15', 'Heart failure clinic', 'haddad'],
  [-90, '08:40', 'Heart failure clinic', 'haddad'],
  [-69, '09:05', 'Potassium and creatinine check', 'lindqvist'],
  [-48, '10:20', 'Heart failure clinic', 'haddad'],
  [-27, '09:10', 'Potassium and creatinine check', 'lindqvist'],
  [-18, '08:55', 'Burning on passing water, better', 'adeyemi'],
  [-1, '07:58', 'Heart failure clinic', 'haddad'],
]

function clinics(chart: Chart, state: HeartFailureState) {
  const random = chart.random('clinic')
  for (const [day, time, reason, by] of visits) {
    const moment = at(day, time)
    const encounter = addEncounter(chart, { start: moment - 10, minutes: 40, reason, by })
    addVitalSigns(
      chart,
      {
        pressure: heardPressure(pressureAround(state.systolic(day) + 5, random, elderly)),
        bodySite: 'Left upper arm',
        heartRate: state.heartRate(day) + 2 * random.noise(),
        respiratoryRate: 16 + 0.9 * Math.max(0, state.fluid(day) - 1.5) + random.noise(),
        temperature: 36.5 + 0.15 * random.noise(),
        saturation: state.saturation(day) + 0.4 * random.noise(),
        weight: Math.round(2 * state.weight(day)) / 2,
        ...(day === -728 || day === -348 || day === -188 ? { height: 162 } : {}),
        ...(random.next() < 0.4 ? { pain: within(1.5 + random.noise(), 0, 10) } : {}),
      },
      { at: moment, encounter, performer: staffReference('lindqvist') },
    )
    draw(chart, state, moment + 9, encounter, { isFull: true })
  }
}

/** By telephone: an order, but no measurements. */
function calls(chart: Chart) {
  for (const [day, reason, by] of [
    [-265, 'Carvedilol, two weeks after its start', 'haddad'],
    [-22, 'Burning on passing water', 'adeyemi'],
  ] as const) {
    addEncounter(chart, { start: at(day, '11:40'), minutes: 10, kind: 'virtual', reason, by })
  }
}

function draw(
  chart: Chart,
  state: HeartFailureState,
  moment: Moment,
  encounter: string,
  { isFull, isPreliminary }: { readonly isFull?: boolean; readonly isPreliminary?: boolean } = {},
) {
  const day = dayOf(moment)
  const random = chart.random(`draw ${String(moment)}`)
  const filtration = state.filtration(day)
  addDraw(chart, {
    at: moment,
    encounter,
    ...(isPreliminary ? { status: 'preliminary' as const } : {}),
    turnaround: 62 + random.whole(0, 40),
    ranges: { inr: warfarinRange },
    values: {
      ...metabolicPanel({
        ageYears: chart.age(moment),
        sex: 'female',
        filtration,
        sodium: state.sodium(day) + 0.4 * random.noise(),
        potassium: state.potassium(day) + 0.03 * random.noise(),
        bicarbonate:
          25.5 +
          0.5 * Math.max(0, state.fluid(day)) -
          0.07 * (50 - filtration) +
          0.4 * random.noise(),
        gap: 10 + 0.05 * (60 - filtration) + 0.6 * random.noise(),
        urea: 18 * (60 / filtration) ** 0.9 * (1 + 0.12 * Math.max(0, -state.fluid(day))),
        glucose: state.meanGlucose(day) - 12 + 9 * random.noise(),
        calcium: 9.3 + 0.1 * random.noise(),
      }),
      magnesium: 1.95 - 0.1 * within(-day / 700, 0, 1) + 0.05 * random.noise(),
      ...(isFull
        ? {
            ...bloodCount(
              {
                haemoglobin: state.haemoglobin(day),
                mcv: 89.5,
                leukocytes: 7.1 + (day > -24 && day < -15 ? 2.6 : 0) + 0.3 * random.noise(),
                platelets: 221 + 9 * random.noise(),
                rdw: 14.1,
              },
              random,
            ),
            inr: state.inr(day),
            ntProBnp: state.natriuretic(day),
            ...(day < -400 || day > -100 || random.next() < 0.5
              ? { hba1c: glycatedHaemoglobin(state.meanGlucose, day) }
              : {}),
          }
        : {}),
    },
  })
}

function stays(chart: Chart, state: HeartFailureState, stay: string, shortStay: string) {
  const random = chart.random('stays')
  const ward = (moment: Moment, encounter: string, nurse: StaffId) => {
    const day = dayOf(moment)
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(state.systolic(day), random, elderly),
        heartRate: state.heartRate(day) + 3 * random.noise(),
        respiratoryRate: 16 + 1.1 * Math.max(0, state.fluid(day) - 1) + 0.8 * random.noise(),
        temperature: 36.5 + 0.2 * Math.sin((day - 0.4) * 2 * Math.PI) + 0.1 * random.noise(),
        saturation: state.saturation(day) + 0.6 * random.noise(),
      },
      { at: moment, encounter, performer: staffReference(nurse), device: 'Bedside monitor' },
    )
  }
  for (let moment = at(-371, '17:10'); moment < at(-363, '10:00'); moment += 240) {
    ward(
      moment + Math.round(9 * random.noise()),
      stay,
      random.next() < 0.5 ? 'bishop' : 'lindqvist',
    )
  }
  for (let day = -370; day <= -363; day += 1) {
    draw(chart, state, at(day, '06:15') + random.whole(-20, 20), stay, {
      isFull: day === -370 || day === -363,
    })
    addVitalSigns(
      chart,
      { weight: state.weight(day) },
      { at: at(day, '06:00'), encounter: stay, performer: staffReference('bishop') },
    )
  }
  for (let moment = at(-1, '10:10'); moment <= at(0, '08:00'); moment += 120) {
    ward(
      moment + Math.round(5 * random.noise()),
      shortStay,
      moment < at(-1, '20:00') ? 'lindqvist' : 'bishop',
    )
  }
  for (const [day, time] of [
    [-1, '14:10'],
    [-1, '20:40'],
    [0, '02:15'],
  ] as const) {
    draw(chart, state, at(day, time), shortStay)
  }
  addVitalSigns(
    chart,
    { weight: state.weight(0) },
    { at: at(0, '06:05'), encounter: shortStay, performer: staffReference('bishop') },
  )
  draw(chart, state, at(0, '06:30'), shortStay, { isPreliminary: true })
}

/** Since the stay a year ago: weight every morning, blood pressure morning and evening. */
function home(chart: Chart, state: HeartFailureState) {
  const random = chart.random('home values')
  const performer = byPatient(chart)
  for (const moment of homeMoments(chart, {
    part: 'scale',
    fromDay: -362,
    toDay: -2,
    times: ['07:00'],
  })) {
    addVitalSigns(
      chart,
      { weight: state.weight(dayOf(moment)) + 0.12 * random.noise() },
      { at: moment, performer, device: 'Home scale' },
    )
  }
  for (const moment of homeMoments(chart, {
    part: 'cuff',
    fromDay: -280,
    toDay: -2,
    times: ['07:00', '21:00'],
  })) {
    const day = dayOf(moment)
    const morning = day - Math.floor(day) < 0.5 ? 2 : -2
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(state.systolic(day) + morning, random, elderly),
        heartRate: state.heartRate(day) + 3 * random.noise(),
      },
      { at: moment, performer, device: 'Home blood pressure cuff' },
    )
  }
}
