import { describe, expect, test } from 'vitest'
import { failures as enFailures } from './en/failures.ts'
import { en } from './en/first-screen.ts'
import * as enLate from './en/late-words.ts'
import { launch as enLaunch } from './en/launch-page.ts'
import { server as enServer } from './en/server.ts'
import { startPage as enStartPage } from './en/start-page.ts'
import { failures as frFailures } from './fr-CA/failures.ts'
import { frCa } from './fr-CA/first-screen.ts'
import * as frLate from './fr-CA/late-words.ts'
import { launch as frLaunch } from './fr-CA/launch-page.ts'
import { server as frServer } from './fr-CA/server.ts'
import { startPage as frStartPage } from './fr-CA/start-page.ts'
import { loadFailuresMessages } from './load-failures-messages.ts'
import { loadLaunchMessages } from './load-launch-messages.ts'
import { loadMessages } from './load-messages.ts'
import { loadStartPageMessages } from './load-start-page-messages.ts'
import { loadedLateMessages, loadLateMessages } from './late-messages.ts'

const english = everyText({
  ...en,
  ...enLate,
  failures: enFailures,
  launch: enLaunch,
  server: enServer,
  startPage: enStartPage,
})
const french = everyText({
  ...frCa,
  ...frLate,
  failures: frFailures,
  launch: frLaunch,
  server: frServer,
  startPage: frStartPage,
})

/** Every word by its place; what is made by a function, for a count of 1 and of 2, is a place each. */
function everyText(words: unknown, place = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[place, words]])
  if (typeof words === 'function') {
    const make = words as (...values: unknown[]) => string
    if (place === 'formats.all') return new Map([[place, make(['A', 'B'])]])
    return new Map([1, 2].map((count) => [`${place} ${String(count)}`, make(count, count)]))
  }
  return new Map(
    Object.entries(words as object).flatMap(([key, each]) => [
      ...everyText(each, place === '' ? key : `${place}.${key}`),
    ]),
  )
}

/** The same in both languages, by right: names, numbers and signs, and words that French has too. */
const same: readonly RegExp[] = [
  /^reader\.withRoles /,
  /^navigation\.(app|report)$/,
  /^medicationLanes\.togetherNames\.glucose\.tests$/,
  /^failures\.labels\.(code|app|description)$/,
  /^formats\.(year|monthAndYear|date|dateAndTime|inZone|fromTo) /,
  /^laboratory\.groups\.coagulation$/,
  /^orders\.dosage\.offsetFrom /,
  /^orders\.medications\.priorities\.urgent$/,
  /^orders\.medications\.supply\.substitution$/,
  /^details\.pages /,
  /^exports\.(counted|flag) /,
  /^exports\.columns\.(date|patient)$/,
  /^results\.details\.final$/,
  /^growth\.(percentile|percentileOf .|shortReferences\.cdc-2000)$/,
  /^vitalSignsPage\.unitChoices\.metric$/,
  /^sessionReport\.(patient|pages)$/,
  /^sessionReport\.leftOutCount /,
  /^panels\.source$/,
  /^source\.jurisdictions\.(AB|MB|NU|ON|SK|YT)$/,
]

describe('French', () => {
  test('has every place that English has', () => {
    expect([...french.keys()]).toEqual([...english.keys()])
    expect(french.size).toBeGreaterThan(400)
  })

  test('is nowhere the English, but in the places listed', () => {
    const untranslated = [...french]
      .filter(([place, text]) => english.get(place) === text)
      .map(([place]) => place)
    expect(untranslated.filter((place) => !same.some((each) => each.test(place)))).toEqual([])
  })

  test('lists no place that is translated', () => {
    const isSame = (place: string) => english.get(place) === french.get(place)
    const idle = same.filter(
      (each) => ![...french.keys()].some((key) => each.test(key) && isSame(key)),
    )
    expect(idle).toEqual([])
  })

  test('has no English word in a sentence, nor in what a function makes', () => {
    const functionWords = /\b(?:the|of|from|not|was|were|and|by|with|since|read)\b/i
    expect([...french].filter(([, text]) => functionWords.test(text))).toEqual([])
  })

  // Canadian usage: https://vitrinelinguistique.oqlf.gouv.qc.ca, "Espacement"
  test.each([
    ['a colon with a no-break space before it', /[^\u00A0\d]:|\d:\D/],
    ['guillemets with no-break spaces inside them', /«(?!\u00A0)|(?<!\u00A0)»/],
    ['no space before ; ? !', /[\s\u00A0][;?!]/],
    ['no quotation marks of English', /["“”]/],
    ['an apostrophe that is curved', /'/],
    ['a unit that does not leave its number', /\d (?:h|j|min|mois|ans?|sem\.)(?:\s|$)/],
  ])('has %s', (_, broken) => {
    expect([...french].filter(([, text]) => broken.test(text))).toEqual([])
  })
})

test('a page gets the words of the language that it asks for', async () => {
  const loaded = (locale: 'en' | 'fr-CA') =>
    Promise.all([
      loadMessages(locale),
      loadLateMessages(locale).then(() => ({ ...loadedLateMessages(locale) })),
      loadFailuresMessages(locale),
      loadLaunchMessages(locale),
      loadStartPageMessages(locale),
    ])
  expect(await loaded('fr-CA')).toEqual([frCa, { ...frLate }, frFailures, frLaunch, frStartPage])
  expect(await loaded('en')).toEqual([en, { ...enLate }, enFailures, enLaunch, enStartPage])
})

describe('the words of both languages', () => {
  const both = [...english, ...french]

  test('never call a value normal, and never apologise or plead', () => {
    const banned = /\bnormale?s?\b|\b(?:oops|sorry|please|désolé|veuillez|s’il vous plaît)\b/i
    expect(both.filter(([, text]) => banned.test(text))).toEqual([])
  })

  test('have no straight quotation mark, no double space, and nothing empty', () => {
    expect(both.filter(([, text]) => /['"]| {2}|^$/.test(text))).toEqual([])
  })
})
