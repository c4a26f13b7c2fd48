import { endsWithLimit } from './limit-words.ts'
import { numberPattern, repeatedNumber, writtenNumber } from './written-numbers.ts'

/** How often, as an instruction writes it: `times` in each `period` of `unit` (a UCUM unit of time). */
export interface WrittenRate {
  /** The words, as written. */
  readonly words: string
  readonly times: readonly [least: number, most: number]
  readonly period: readonly [least: number, most: number]
  readonly unit: string
  /** `twice daily` counts the times; `daily` alone may mean a total, or be followed by the times of day. */
  readonly isCounted: boolean
  /** "Up to" or "at most" stands before it. */
  readonly isLimit: boolean
}

type Meaning = Omit<WrittenRate, 'words' | 'isLimit'>

const periods: Readonly<Record<string, string>> = {
  minutes: 'min',
  minute: 'min',
  min: 'min',
  hours: 'h',
  hourly: 'h',
  hour: 'h',
  hrs: 'h',
  hr: 'h',
  heures: 'h',
  heure: 'h',
  h: 'h',
  days: 'd',
  daily: 'd',
  day: 'd',
  jours: 'd',
  jour: 'd',
  quotidiennement: 'd',
  d: 'd',
  j: 'd',
  weeks: 'wk',
  weekly: 'wk',
  week: 'wk',
  semaines: 'wk',
  semaine: 'wk',
  months: 'mo',
  monthly: 'mo',
  month: 'mo',
  mois: 'mo',
}

const period = `(${Object.keys(periods).join('|')})`
const number = `(${numberPattern})`
const span = `${number}${repeatedNumber}(?:\\s*(?:-|–|to|à)\\s*${number}${repeatedNumber})?`
const per = '(?:an?|per|each|every|par|chaque|la|/)?'

/** Each form with what its groups mean. A form is looked for in what the forms before it have left. */
const forms: readonly [RegExp, (groups: readonly (string | undefined)[]) => Meaning][] = [
  // once daily, twice a week
  [
    form(`(once|twice|thrice)\\s*${per}\\s*${period}`),
    ([word, unit]) => rate(one(['once', 'twice', 'thrice'].indexOf(lower(word)) + 1), one(1), unit),
  ],
  // 3 times a day, 3x/day, 2 fois par jour
  [
    form(`${span}\\s*(?:x|×|times?|fois)\\s*${per}\\s*${period}`),
    ([least, most, unit]) => rate(range(least, most), one(1), unit),
  ],
  // every other day, un jour sur deux
  [
    form(
      'every (?:other|second) day|alternate days|un jour sur deux|(?:aux|tous les) (?:deux|2) jours',
    ),
    () => rate(one(1), one(2), 'day'),
  ],
  // every 4 to 6 hours, q8h, toutes les 12 heures, aux 4 heures
  [
    form(`(?:every|each|q\\.?|toutes les|tous les|aux)\\s*${span}[\\s-]*${period}`),
    ([least, most, unit]) => rate(one(1), range(least, most), unit),
  ],
  // BID, t.i.d.
  [
    form('(bid|tid|qid|qod|qd|b\\.i\\.d|t\\.i\\.d|q\\.i\\.d|q\\.o\\.d|q\\.d)\\.?'),
    ([word]) => abbreviation(lower(word).replaceAll('.', '')),
  ],
  // daily, every week, tous les jours
  [
    form(`(?:(?:every|each|chaque) )${period}`),
    ([unit]) => ({ ...rate(one(1), one(1), unit), isCounted: false }),
  ],
  [
    form('(daily|weekly|monthly|hourly|quotidiennement)'),
    ([unit]) => ({ ...rate(one(1), one(1), unit), isCounted: false }),
  ],
  [form('tous les jours|die'), () => ({ ...rate(one(1), one(1), 'day'), isCounted: false })],
]

/**
 * Every statement of how often in an instruction, in English or French. The abbreviations are those of HL7's
 * GTSAbbreviation (https://terminology.hl7.org/CodeSystem-v3-GTSAbbreviation.html) and of its French use in Canada
 * (https://www.knowledgeisthebestmedicine.org/index.php/fr/votre_equipe/prescription.html: « Q4H – aux 4 heures »).
 */
export function writtenRates(instruction: string): WrittenRate[] {
  return ratesAndRest(instruction).rates
}

/** Whether words of how often remain that are in no form: `every morning`, `a few times`. */
export function hasUnknownRates(instruction: string): boolean {
  return remaining.test(ratesAndRest(instruction).rest)
}

const remaining = form(
  'times?|fois|every|toutes|tous|aux|daily|weekly|monthly|hourly|nightly|q\\d+\\w*',
)

function ratesAndRest(instruction: string): {
  readonly rates: WrittenRate[]
  readonly rest: string
} {
  const found: WrittenRate[] = []
  let rest = instruction
  for (const [pattern, meaning] of forms) {
    rest = rest.replace(pattern, (words: string, ...groups: unknown[]) => {
      const before = instruction.slice(
        0,
        groups.find((each) => typeof each === 'number'),
      )
      found.push({
        words,
        ...meaning(groups as (string | undefined)[]),
        isLimit: endsWithLimit(before),
      })
      return ' '.repeat(words.length)
    })
  }
  return { rates: found, rest }
}

function form(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
}

function rate(
  times: WrittenRate['times'],
  every: WrittenRate['period'],
  unit: string | undefined,
): Meaning {
  return { times, period: every, unit: periods[lower(unit)] ?? '', isCounted: true }
}

function abbreviation(code: string): Meaning {
  if (code === 'qod') return rate(one(1), one(2), 'day')
  return rate(one(['qd', 'bid', 'tid', 'qid'].indexOf(code) + 1), one(1), 'day')
}

function range(least: string | undefined, most: string | undefined): readonly [number, number] {
  const from = writtenNumber(least ?? '')
  return [from, most === undefined ? from : writtenNumber(most)]
}

function one(value: number): readonly [number, number] {
  return [value, value]
}

function lower(word: string | undefined): string {
  return (word ?? '').toLowerCase()
}
