import {
  momentOfOrders,
  type OrderChangeThen,
  type OrderThen,
} from '#src/clinical/medications/moment-of-orders.ts'
import { endKind } from '#src/clinical/medications/order-ending.ts'
import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formatShortDay } from '#src/messages/format.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { momentText, unitText, valueText } from '#src/presentation/reading-words.ts'
import { nameWords } from '../name-words.ts'
import { pressureWords } from './lane-pressures.ts'
import { instructionWords, notKnownWords, type LaneWordsContext } from './lane-words.ts'
import { spanSince } from './span-since.ts'
import type { TrendChoice } from './trend-choices.ts'

/** A measurement at the moment, or the last one before it. */
export interface ReadoutValue {
  readonly key: string
  readonly name: string
  readonly text: string
  /** For its flags; undefined of blood pressure, and where there is none. */
  readonly reading: Reading | undefined
  /** Where it is of another day. */
  readonly day: string | undefined
}

/** Everything that is said of a moment. Values, names and instructions are the source's. */
export interface Readout {
  readonly moment: string
  readonly values: readonly ReadoutValue[]
  readonly inForce: readonly string[]
  readonly uncertain: readonly string[]
  readonly changed: readonly string[]
  readonly fromThen: readonly string[]
}

export function readoutAt(
  moment: FhirDateTime,
  trends: readonly TrendChoice[],
  lanes: readonly Lane[],
  context: LaneWordsContext,
): Readout {
  const { words, t, now } = context
  const { orders, changed } = momentOfOrders(
    lanes.flatMap(({ rows }) => rows.flat()),
    moment,
  )
  return {
    moment: momentText(moment, t),
    values: trends.map(valueThen),
    inForce: orders.filter(({ state }) => !isUncertain(state)).map(thenWords),
    uncertain: orders.filter(({ state }) => isUncertain(state)).map(thenWords),
    changed: changed.map(changeWords),
    fromThen: trends.flatMap((trend) => spanSince(trend, moment.earliest, context) ?? []),
  }

  function valueThen({ key, name, unit, readings, pressures }: TrendChoice): ReadoutValue {
    const reading = readings.find(isBy)
    const pressure = pressures.find(({ whole }) => isBy(whole))
    const date = reading?.effective ?? pressure?.whole.effective
    const isOtherDay = date && date.text.slice(0, 10) !== moment.text.slice(0, 10)
    return {
      key,
      name,
      text: textOf(reading, pressure, unit),
      reading,
      day: isOtherDay ? formatShortDay(date, now, t.formats) : undefined,
    }
  }

  function isBy({ effective }: Pick<Reading, 'effective'>): boolean {
    return effective !== undefined && effective.earliest <= moment.latest
  }

  function textOf(
    reading: Reading | undefined,
    pressure: BloodPressure | undefined,
    unit: string,
  ): string {
    if (pressure) return pressureWords(pressure, t)
    if (!reading) return words.readout.noneBefore
    return `${valueText(reading.value, t)} ${unitText(reading.value) || unit}`.trim()
  }

  function thenWords({ bar, state }: OrderThen): string {
    const report = bar.kind === 'report' ? [words.standing.reported] : []
    return [orderText(bar.order, t), ...report, ...stateWords()].join(' · ')

    function stateWords(): string[] {
      if (state === 'in-force') return []
      return state === 'end-not-sent' ? notKnownWords(bar, context) : [words.readout.states[state]]
    }
  }

  function changeWords({ bar, change }: OrderChangeThen): string {
    const { changes } = words.readout
    const { order } = bar
    const text = orderText(order, t)
    const kind = endKind(order)
    switch (change) {
      case 'held':
        return changes.held(text)
      case 'ended':
        return kind === undefined
          ? changes.endPassed(text)
          : changes.ended(text, withReason(t.medications.statuses[kind], order.statusReason))
      case 'began':
        return bar.kind === 'report'
          ? changes.recorded(text)
          : bar.kind === 'draft'
            ? changes.drafted(text)
            : changes.began(text)
    }
  }

  function withReason(status: string, reason: string | undefined): string {
    return reason === undefined ? status : t.formats.labelled(status, reason)
  }
}

function isUncertain(state: OrderThen['state']): boolean {
  return state === 'end-not-sent' || state === 'start-not-certain'
}

/** `lisinopril 10 mg tablet, 1 tablet by mouth once daily`. */
export function orderText(order: MedicationOrder, t: MessagesOfOrders): string {
  const instruction = instructionWords(order, t)
  return [
    nameWords(order.naming, t),
    instruction === '' ? t.medications.noInstructions : instruction,
  ].join(', ')
}
