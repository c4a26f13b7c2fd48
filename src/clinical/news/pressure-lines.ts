import { distinctBy } from '../distinct-by.ts'
import { valueContent, valueKey } from '../observation/latest-reading.ts'
import { usualSeries } from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'
import { seriesByUnit } from '../observation/series.ts'
import type { BloodPressure } from '../vital-signs/blood-pressure.ts'
import type { PressureHistory } from '../vital-signs/pressure-history.ts'
import { pressureUnitName } from '../vital-signs/pressure-unit-name.ts'
import { flagRank } from './flag-rank.ts'
import type { NewsLine } from './news-line.ts'

type Part = (pressure: BloodPressure) => Reading | undefined

const halves: Readonly<Record<string, Part>> = {
  systolic: ({ systolic }) => systolic,
  diastolic: ({ diastolic }) => diastolic,
}

/** Beside halves that are flagged as gravely, they say nothing more. */
const others: Readonly<Record<string, Part>> = {
  mean: ({ mean }) => (mean?.kind === 'sent' ? mean.reading : undefined),
  whole: panelWithValues,
}

/** Blood pressures as lines: each half, a mean that was sent and a panel around them has its own flag. */
export function pressureLines(history: PressureHistory | undefined): NewsLine[] {
  if (!history) return []
  return [
    ...Object.entries(halves),
    ...Object.entries(others).filter(([, part]) =>
      history.pressures.some((pressure) => saysMoreThanHalves(part(pressure), pressure)),
    ),
  ].flatMap(([key, part]) => lineOf(key, part, history))
}

function lineOf(key: string, part: Part, history: PressureHistory): readonly NewsLine[] {
  const { isOneTime, laterWithoutValue, datedAhead, undated } = history
  const partsOf = (pressures: readonly BloodPressure[]) =>
    pressures.flatMap((pressure) => part(pressure) ?? [])
  const readings = partsOf(history.pressures)
  const latest = part(history.latest) ?? partsOf(history.drawable)[0] ?? readings[0]
  if (!latest) return []
  return [
    {
      key: `pressure ${key}`,
      place: { panel: 'vital-signs', history: 'blood-pressure' },
      kind: undefined,
      name: latest.name,
      latest,
      rivals: distinctBy(partsOf(history.rivals), valueKey).filter(
        (rival) => valueKey(rival) !== valueKey(latest),
      ),
      isOneTime,
      laterWithoutValue: laterWithoutValue.map((pressure) => absenceIn(pressure, part)),
      datedAhead,
      undated,
      trend: usualSeries(seriesByUnit(partsOf(history.drawable), 'apart'), latest)?.readings ?? [],
      readings,
    },
  ]
}

/** Of a pressure without a value, the reading that says why: the part of the line, or another one. */
function absenceIn(pressure: BloodPressure, part: Part): Reading {
  const { values, whole } = pressure
  const all = [part(pressure), ...values, whole].filter((each) => each !== undefined)
  return all.find(({ value }) => value.kind === 'absent') ?? all[0] ?? whole
}

/**
 * A panel, with the values in it where it has none of its own. One that is flagged is never left out, whatever is
 * missing in it. Two separate halves have no panel around them.
 */
function panelWithValues(pressure: BloodPressure): Reading | undefined {
  const { whole, parts, systolic, diastolic, mean } = pressure
  if (!parts.includes(whole)) return undefined
  if (valueContent(whole.value) === 'value') return whole
  const withText = (text: string): Reading => ({ ...whole, value: { kind: 'text', text } })
  if (hasHalf(pressure)) return withText(pressureText(systolic, diastolic))
  if (flagRank(whole) === undefined) return undefined
  const sent = mean?.kind === 'sent' ? digitsOf(mean.reading) : undefined
  return withText(
    mean?.kind === 'sent' && sent !== undefined
      ? [mean.reading.name, sent, unitOf(mean.reading)].filter((each) => each !== '').join(' ')
      : `${noValue}/${noValue}`,
  )
}

const noValue = '–'

/** `105/60 mmHg`, `105/– mmHg`, and each half with its own unit where they differ. */
function pressureText(systolic: Reading | undefined, diastolic: Reading | undefined): string {
  const both = [systolic, diastolic].map((half) => {
    const digits = digitsOf(half)
    return { digits: digits ?? noValue, unit: digits === undefined ? undefined : unitOf(half) }
  })
  const units = new Set(both.flatMap(({ unit }) => unit ?? []))
  const [shared = ''] = units
  return units.size > 1
    ? both.map(({ digits, unit = '' }) => `${digits} ${unit}`.trim()).join('/')
    : `${both.map(({ digits }) => digits).join('/')} ${shared}`.trim()
}

function digitsOf(reading: Reading | undefined): string | undefined {
  if (!reading || valueContent(reading.value) !== 'value') return undefined
  const { value } = reading
  if (value.kind === 'quantity') return `${value.quantity.comparator ?? ''}${value.quantity.text}`
  return value.kind === 'text' || value.kind === 'malformed' ? value.text : undefined
}

function unitOf(reading: Reading | undefined): string {
  const unit = reading?.value.kind === 'quantity' ? reading.value.quantity.unit : undefined
  return pressureUnitName(unit ?? '')
}

/** Whether it is flagged more gravely than both halves, or there is no value at a half. */
function saysMoreThanHalves(reading: Reading | undefined, pressure: BloodPressure): boolean {
  if (!reading || valueContent(reading.value) !== 'value') return false
  if (!hasHalf(pressure)) return true
  const rank = flagRank(reading)
  return (
    rank !== undefined && halvesOf(pressure).every((half) => (flagRank(half) ?? Infinity) > rank)
  )
}

function hasHalf(pressure: BloodPressure): boolean {
  return halvesOf(pressure).some((half) => digitsOf(half) !== undefined)
}

function halvesOf({ systolic, diastolic }: BloodPressure): Reading[] {
  return [systolic, diastolic].filter((half) => half !== undefined)
}
