import { addNoKnownAllergies } from './chart/allergy.ts'
import type { Chart } from './chart/chart.ts'
import { at, dayOf, type Moment } from './chart/clock.ts'
import { addEncounter } from './chart/encounter.ts'
import { byPatient } from './chart/home-readings.ts'
import { addDraw } from './chart/laboratory-draw.ts'
import { addMeterGlucose } from './chart/meter-glucose.ts'
import { addOrder } from './chart/medication-order.ts'
import { addPatient } from './chart/patient.ts'
import { places } from './chart/person.ts'
import { addProblem } from './chart/problem.ts'
import { staffReference } from './chart/staff.ts'
import { addVitalSigns } from './chart/vital-signs.ts'
import { bloodCount } from './physiology/blood-count.ts'
import { pressureAround } from './physiology/blood-pressure.ts'
import { course, wander, within } from './physiology/course.ts'
import { glycatedHaemoglobin } from './physiology/glycated-haemoglobin.ts'
import { lipidPanel } from './physiology/lipid-panel.ts'
import { metabolicPanel } from './physiology/metabolic-panel.ts'
import type { Story } from './stories/story.ts'

/**
 * One patient with exactly `observations` Observations: diabetes and hypertension, monitored for longer and more closely
 * the more there are (2, 6 or 14 years; telemonitoring at home several times a day; stays with hourly monitoring from
 * 5,000 on). In one file, because a story is read as a whole.
 */
export function longRecord(observations: number): Story {
  const years = observations < 1000 ? 2 : observations < 10_000 ? 6 : 14
  const span = { from: -Math.round(years * 365.25), to: -2 }
  return {
    title: `A long record: ${String(observations)} observations in ${String(years)} years`,
    person: {
      id: 'story-long-record',
      family: 'Albright',
      given: ['Vera', 'Louise'],
      gender: 'female',
      born: { age: 67, monthAndDay: '05-19' },
      heightCm: 167,
      place: places.maine,
      recordNumber: '0048 5000',
      street: '5 Meridian Way',
      phone: '50',
      generalPractitioner: 'adeyemi',
    },
    tell(chart) {
      addPatient(chart)
      addProblem(chart, { text: 'Type 2 diabetes', since: at(span.from - 900) })
      addProblem(chart, { text: 'Hypertension', since: at(span.from - 400) })
      addNoKnownAllergies(chart, at(span.from))
      orders(chart, span)
      const episodes = observations < 5000 ? [] : staysWithin(span)
      const state = latentState(chart, span, episodes)
      for (const from of episodes) stay(chart, state, from)
      const visits = Math.min(years * 4, Math.floor((observations * 0.6) / observationsOfAVisit))
      for (let visit = 0; visit < visits; visit += 1) {
        const day = span.from + Math.round(((visit + 0.4) * (span.to - span.from)) / visits)
        clinic(chart, state, at(day, '09:20'))
      }
      const written = chart.resources.filter(({ resourceType }) => resourceType === 'Observation')
      telemonitoring(chart, state, span, observations - written.length)
      return undefined
    },
  }
}

interface Span {
  readonly from: number
  readonly to: number
}

const observationsOfAVisit = 32

/** A stay for pneumonia every two years. */
function staysWithin({ from, to }: Span): number[] {
  const days: number[] = []
  for (let day = from + 420; day < to - 60; day += 730) days.push(day)
  return days
}

function latentState(chart: Chart, span: Span, episodes: readonly number[]) {
  const random = chart.random('state')
  const small = wander(random, 1, 16)
  const middle = (span.from + span.to) / 2
  const illness = course(
    ...episodes.flatMap((from) => [
      [from - 3, 0] as const,
      [from, 0.8] as const,
      [from + 1.5, 0.7] as const,
      [from + 5, 0.15] as const,
      [from + 14, 0] as const,
    ]),
    [span.to, 0],
  )
  const glucose = course([span.from, 186], [middle, 172], [span.to, 149])
  return {
    illness,
    meanGlucose: (day: number) => glucose(day) + 7 * small(day),
    filtration: (day: number) =>
      course([span.from, 84], [span.to, 66])(day) * (1 - 0.25 * illness(day)) + small(day + 40),
    systolic: (day: number) =>
      course([span.from, 146], [middle, 137], [span.to, 132])(day) +
      4 * small(day + 80) -
      18 * illness(day),
    heartRate: (day: number) => 74 + 2 * small(day + 120) + 26 * illness(day),
    weight: (day: number) => course([span.from, 84], [span.to, 79.5])(day) + 0.6 * small(day + 160),
    saturation: (day: number) => within(97 + 0.5 * small(day + 200) - 7 * illness(day), 86, 99),
    temperature: (day: number) => 36.6 + 1.9 * illness(day),
  }
}

type State = ReturnType<typeof latentState>

function orders(chart: Chart, { from, to }: Span) {
  const half = Math.round((from + to) / 2)
  const low = addOrder(chart, {
    what: 'metformin',
    status: 'completed',
    since: at(from - 900),
    until: at(half),
    dose: '1 tablet twice a day with meals',
  })
  addOrder(chart, {
    what: 'metformin1000',
    status: 'active',
    since: at(half),
    dose: '1 tablet twice a day with meals',
    replaces: low,
  })
  addOrder(chart, {
    what: 'lisinopril',
    status: 'active',
    since: at(from - 400),
    dose: '1 tablet by mouth once daily',
  })
  addOrder(chart, {
    what: 'atorvastatin',
    status: 'active',
    since: at(from - 300),
    dose: '1 tablet by mouth at night',
  })
}

function clinic(chart: Chart, state: State, moment: Moment) {
  const random = chart.random(`clinic ${String(moment)}`)
  const day = dayOf(moment)
  const encounter = addEncounter(chart, {
    start: moment - 5,
    minutes: 40,
    reason: 'Diabetes and blood pressure review',
    by: 'adeyemi',
  })
  addVitalSigns(
    chart,
    {
      pressure: pressureAround(state.systolic(day) + 4, random),
      heartRate: state.heartRate(day) + 2 * random.noise(),
      temperature: state.temperature(day) + 0.1 * random.noise(),
      saturation: state.saturation(day) + 0.4 * random.noise(),
      weight: state.weight(day),
      height: 167,
    },
    { at: moment, encounter, performer: staffReference('lindqvist') },
  )
  draw(chart, state, moment + 12, encounter, true)
}

function draw(chart: Chart, state: State, moment: Moment, encounter: string, isFull: boolean) {
  const random = chart.random(`draw ${String(moment)}`)
  const day = dayOf(moment)
  const illness = state.illness(day)
  addDraw(chart, {
    at: moment,
    encounter,
    values: {
      ...metabolicPanel({
        ageYears: chart.age(moment),
        sex: 'female',
        filtration: state.filtration(day),
        sodium: 139.6 - 4 * illness + 0.8 * random.noise(),
        potassium: 4.3 + 0.15 * random.noise(),
        bicarbonate: 25.5 - 2 * illness + 0.8 * random.noise(),
        gap: 11 + 2 * illness + 0.7 * random.noise(),
        urea: 15 + 9 * illness + 1.2 * random.noise(),
        glucose: state.meanGlucose(day) - 15 + 30 * illness + 9 * random.noise(),
      }),
      ...bloodCount(
        {
          haemoglobin: 13.1 - 0.7 * illness + 0.2 * random.noise(),
          mcv: 89,
          leukocytes: 7 + 9 * illness + 0.4 * random.noise(),
          platelets: 240 + 10 * random.noise(),
        },
        random,
      ),
      ...(isFull
        ? {
            hba1c: glycatedHaemoglobin(state.meanGlucose, day),
            ...lipidPanel({
              ldl: 92 + 6 * random.noise(),
              hdl: 48 + 2 * random.noise(),
              triglycerides: 148 + 14 * random.noise(),
            }),
          }
        : { crp: 3 + 140 * illness * (1 + 0.05 * random.noise()) }),
    },
  })
}

/** Five days with a monitor that is charted every hour. */
function stay(chart: Chart, state: State, from: number) {
  const random = chart.random(`stay ${String(from)}`)
  const start = at(from, '17:30')
  const end = at(from + 5, '11:00')
  const encounter = addEncounter(chart, {
    start,
    minutes: end - start,
    kind: 'inpatient',
    reason: 'Pneumonia',
    by: 'haddad',
    bed: 'M4-15',
    disposition: ['home', 'Home'],
  })
  const performer = staffReference('bishop')
  for (let hour = start + 30; hour < end - 30; hour += 60) {
    const moment = hour + Math.round(5 * random.noise())
    const day = dayOf(moment)
    const circadian = Math.sin((day - 0.35) * 2 * Math.PI)
    addVitalSigns(
      chart,
      {
        pressure: pressureAround(state.systolic(day) + 4 * circadian, random),
        heartRate: state.heartRate(day) + 4 * circadian + 3 * random.noise(),
        respiratoryRate: 16 + 9 * state.illness(day) + random.noise(),
        temperature: state.temperature(day) + 0.2 * circadian + 0.1 * random.noise(),
        saturation: within(state.saturation(day) + 0.6 * random.noise(), 84, 99),
      },
      { at: moment, encounter, performer, device: 'Bedside monitor' },
    )
  }
  for (const day of [from + 1, from + 3, from + 5])
    draw(chart, state, at(day, '06:20'), encounter, false)
}

/** The rest: home readings between 06:30 and 22:30, the same number every day. */
function telemonitoring(chart: Chart, state: State, { from, to }: Span, count: number) {
  const random = chart.random('telemonitoring')
  const performer = byPatient(chart)
  const days = to - from
  const perDay = Math.max(1, Math.ceil(count / days))
  const daysUsed = Math.max(1, Math.ceil(count / perDay))
  for (let reading = 0; reading < count; reading += 1) {
    const onDay = from + Math.floor((Math.floor(reading / perDay) * days) / daysUsed)
    const share = ((reading % perDay) + 0.5) / perDay
    const moment = at(onDay, '06:30') + Math.round(960 * share + 4 * random.noise())
    const day = dayOf(moment)
    const home = { at: moment, performer }
    switch (reading % 5) {
      case 0:
        addVitalSigns(
          chart,
          { pressure: pressureAround(state.systolic(day), random) },
          { ...home, device: 'Home blood pressure cuff' },
        )
        break
      case 1:
        addVitalSigns(
          chart,
          { heartRate: state.heartRate(day) + 4 * random.noise() },
          { ...home, device: 'Home blood pressure cuff' },
        )
        break
      case 2: {
        const value = state.meanGlucose(day) * (1 + 0.11 * random.noise())
        addMeterGlucose(chart, moment, value, performer)
        break
      }
      case 3:
        addVitalSigns(
          chart,
          { saturation: within(state.saturation(day) + 0.5 * random.noise(), 84, 99) },
          { ...home, device: 'Home oximeter' },
        )
        break
      default:
        addVitalSigns(
          chart,
          { weight: state.weight(day) + 0.2 * random.noise() },
          { ...home, device: 'Home scale' },
        )
    }
  }
}
