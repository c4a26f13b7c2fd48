import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { isFlagged } from '#src/clinical/observation/judgement.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import type { ExtractedReading } from '#src/exports/chart-extract.ts'
import type { ExportOption, ExportPart } from '#src/exports/export-part.ts'
import type { DetailsMessages } from '#src/messages/details.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import type { Messages } from '#src/messages/messages.ts'
import { exportPeriods, isInPeriod } from '#src/presentation/export-periods.ts'
import { extractHead } from '#src/presentation/extract-head.ts'
import {
  extractedReading,
  latestRemarks,
  statusWords,
} from '#src/presentation/extracted-reading.ts'
import { isLatestProven } from '#src/presentation/completeness-words.ts'
import { flagsOf, whenText } from '#src/presentation/reading-words.ts'
import { valueSoFar, type PanelState } from '#src/queries/panel-state.ts'
import { drawnPressures } from './drawn-pressures.ts'
import {
  markedParts,
  pressureNotes,
  pressureText,
  pressureUnit,
  severalPressures,
} from './pressure-words.ts'

export interface VitalSignsPartContext {
  readonly state: PanelState<VitalSigns>
  readonly t: Messages
  readonly words: ExportsMessages
  readonly details: DetailsMessages
  /** Epoch ms. */
  readonly now: number
}

/** Vital signs, to be taken out of the page: by time and by sign. */
export function vitalSignsPart(context: VitalSignsPartContext): ExportPart {
  const { state, t, words, now } = context
  const signs = foundSigns(valueSoFar(state), context)
  const periods = exportPeriods(
    { dates: signs.flatMap(({ dates }) => dates), isLatestProven: isLatestProven(state) },
    words,
    t,
    now,
  )
  const signOptions: ExportOption[] = [
    { value: all, name: words.all },
    ...signs.map(({ key, name }) => ({ value: key, name, group: words.single })),
  ]
  return {
    id: 'vital-signs',
    name: t.panelWords['vital-signs'].title,
    fields: [
      { id: 'period', options: periods },
      { id: 'signs', options: signOptions },
    ],
    section: ({ period = 'latest', signs: sign = all }) => {
      const rows = signs
        .filter(({ key }) => sign === all || key === sign)
        .flatMap((each) => (period === 'latest' ? each.latest() : each.of(period)))
      const chosen = [
        periods.find(({ value }) => value === period),
        signOptions.slice(1).find(({ value }) => value === sign),
      ]
      const taken = new Set(rows.flatMap(({ references }) => references)).size
      const pressures = valueSoFar(state)?.bloodPressure
      const drawn =
        pressures && (sign === all || sign === bloodPressureKey)
          ? drawnPressures(pressures, period, t, words, now)
          : undefined
      return {
        rows: 'signs',
        selection: chosen.flatMap((option) => option?.name ?? []).join(' · '),
        groups: rows.length === 0 ? [] : [{ title: '', rows }],
        layout: period === 'latest' ? 'latest' : 'times',
        ...(drawn && { pressures: drawn }),
        ...extractHead(
          { id: 'vital-signs', state, pending: valueSoFar(state)?.pending ?? 0, taken },
          t,
          words,
        ),
      }
    },
  }
}

const all = 'all'
const bloodPressureKey = 'blood-pressure'

interface Sign {
  readonly key: string
  readonly name: string
  readonly dates: readonly BloodPressure['whole']['effective'][]
  readonly latest: () => ExtractedReading[]
  readonly of: (period: string) => ExtractedReading[]
}

/** In the order of the screen. */
function foundSigns(value: VitalSigns | undefined, context: VitalSignsPartContext): Sign[] {
  if (!value) return []
  const { t } = context
  const { bloodPressure, signs, further } = value
  return [
    ...(bloodPressure ? [pressureSign(bloodPressure, context)] : []),
    ...signs.flatMap(({ kind, history }) =>
      history ? [plainSign(history, t.vitalSigns.kinds[kind], context)] : [],
    ),
    ...further.map((history) => plainSign(history, history.name, context)),
  ]
}

function plainSign(history: ReadingHistory, name: string, context: VitalSignsPartContext): Sign {
  const { t, now } = context
  const row = { key: history.key, name: name === '' ? t.values.noName : name }
  return {
    ...row,
    dates: history.readings.map(({ effective }) => effective),
    latest: () =>
      [history.latest, ...history.rivals].map((reading, index) =>
        extractedReading(reading, row, t, {
          remarks: index === 0 ? latestRemarks(history, t) : [],
        }),
      ),
    of: (period) =>
      history.readings
        .filter(({ effective }) => isInPeriod(effective, period, now))
        .map((reading) => extractedReading(reading, row, t)),
  }
}

function pressureSign(history: PressureHistory, context: VitalSignsPartContext): Sign {
  const { t, now } = context
  const { latest, rivals, laterWithoutValue } = history
  const several = severalPressures(history, t)
  const remarks = [
    ...(several === undefined ? [] : [several]),
    ...latestRemarks(
      {
        ...history,
        latest: latest.whole,
        rivals: [],
        laterWithoutValue: laterWithoutValue.map((each) => each.values[0] ?? each.whole),
      },
      t,
    ),
  ]
  return {
    key: bloodPressureKey,
    name: t.vitalSigns.bloodPressure,
    dates: history.pressures.map(({ whole }) => whole.effective),
    latest: () =>
      [latest, ...rivals].map((pressure, index) =>
        extractedPressure(pressure, index === 0 ? remarks : [], context),
      ),
    of: (period) =>
      history.pressures
        .filter(({ whole }) => isInPeriod(whole.effective, period, now))
        .map((pressure) => extractedPressure(pressure, [], context)),
  }
}

/** A pressure as one row: its flags and marks are those of any of its parts, each once. */
function extractedPressure(
  pressure: BloodPressure,
  remarks: readonly string[],
  { t, details }: VitalSignsPartContext,
): ExtractedReading {
  const { whole, values, parts, references } = pressure
  const flagged = parts.filter(isFlagged)
  const flags = (flagged.length > 0 ? flagged : values.slice(0, 1)).flatMap((part) =>
    flagsOf(part, t).map((flag) =>
      flagged.length > 0 && values.length > 1 && values.includes(part)
        ? { ...flag, label: t.formats.labelled(part.name, flag.label) }
        : flag,
    ),
  )
  const marks = markedParts(pressure)
  return {
    key: bloodPressureKey,
    name: t.vitalSigns.bloodPressure,
    value: pressureText(pressure, t),
    unit: pressureUnit(pressure),
    isNumber: values.every(({ value }) => value.kind === 'quantity'),
    preliminary: marks.some(({ status }) => status === 'preliminary')
      ? t.values.statuses.preliminary
      : undefined,
    flags: [...new Map(flags.map((flag) => [flag.kind + flag.code + flag.label, flag])).values()],
    range: '',
    date: whenText(whole, t),
    time: whole.effective?.earliest,
    remarks: [
      ...marks.flatMap((part) => statusWords(part, t)),
      ...remarks,
      ...[pressureNotes(pressure, t, details)].filter(Boolean),
    ],
    earlier: [],
    references,
  }
}
