import type { FlowsheetDay, FlowsheetDraw } from '#src/clinical/laboratory/flowsheet-days.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { formatDay, formatTime } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import type { SheetColumn } from '#src/ui/sheet/sheet-type.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import type { ResultsView } from './results-view.ts'

/** A column of the sheet, and the readings that belong to it. */
export interface ResultColumn extends SheetColumn {
  readonly day: FlowsheetDay
  /** One draw of an opened day; all of them otherwise. */
  readonly draw: FlowsheetDraw | undefined
}

/** Days as columns; an opened day as its draws. */
export function resultColumns(
  days: readonly FlowsheetDay[],
  { isEachDraw, openDays }: Pick<ResultsView, 'isEachDraw' | 'openDays'>,
  t: Messages,
  words: ResultsMessages,
): ResultColumn[] {
  const periodOf = hasManyDaysAMonth(days) ? monthOf : yearOf
  return days.flatMap((day): ResultColumn[] => {
    const { key, date, draws, isAfterGap, isAhead } = day
    const name = dayName(date, t, words)
    const spoken = date ? formatDay(date, t.formats) : t.values.undated
    const whole = {
      key,
      day,
      period: date ? periodOf(date, t) : '',
      name,
      isAfterGap,
      isDoubtful: isAhead || date === undefined,
    }
    const isOpen = isEachDraw || openDays.includes(opaqueKey(key))
    if (isOpen && draws.length > 1) {
      return draws.map((draw, index) => ({
        ...whole,
        key: draw.key,
        draw,
        name: index === 0 ? name : '',
        sub: timeText(draw.date, t) ?? words.noTime,
        label: draw.date ? momentText(draw.date, t) : spoken,
        isAfterGap: index === 0 && isAfterGap,
        isPart: true,
        toggle:
          index === 0 && !isEachDraw
            ? {
                text: timeText(draw.date, t) ?? words.noTime,
                label: `${timeText(draw.date, t) ?? words.noTime}, ${words.closeDay(spoken)}`,
                isOpen: true,
              }
            : undefined,
      }))
    }
    return [
      {
        ...whole,
        draw: undefined,
        sub: isAhead ? t.formats.ages.future : (timeText(date, t) ?? ''),
        label: spoken,
        isPart: false,
        toggle:
          draws.length > 1
            ? {
                text: words.draws(draws.length),
                label: words.openDay(spoken, draws.length),
                isOpen: false,
              }
            : undefined,
      },
    ]
  })
}

/** Months above the days where they hold several of them; else years, or every column would have a head of its own. */
function hasManyDaysAMonth(days: readonly FlowsheetDay[]): boolean {
  const months = new Set(days.map(({ key }) => key.slice(0, 7)))
  return days.length >= 1.5 * months.size
}

function monthOf({ text }: FhirDateTime, t: Messages): string {
  return formatDay({ text: text.slice(0, 7), ...unused }, t.formats)
}

function yearOf({ text }: FhirDateTime, t: Messages): string {
  return formatDay({ text: text.slice(0, 4), ...unused }, t.formats)
}

/** Formatting a day looks at its text alone. */
const unused = { precision: 'month', earliest: 0, offset: undefined } as const

function dayName(date: FhirDateTime | undefined, t: Messages, words: ResultsMessages): string {
  if (!date) return words.noDate
  const [, month, day] = date.text.slice(0, 10).split('-')
  const name = t.formats.months[Number(month) - 1]
  return day === undefined || name === undefined
    ? formatDay(date, t.formats)
    : words.dayAndMonth(Number(day), name)
}

function timeText(date: FhirDateTime | undefined, t: Messages): string | undefined {
  return date?.precision === 'time' ? formatTime(date.text.slice(11), t.formats) : undefined
}
