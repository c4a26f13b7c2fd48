import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { medicationOrderFrom } from '#src/clinical/medications/medication-order-from.ts'
import { en as firstScreen } from '#src/messages/en/first-screen.ts'
import { orders } from '#src/messages/en/orders.ts'
import { orderDetails as enDetails } from '#src/messages/en/order-details.ts'
import { frCa as frFirstScreen } from '#src/messages/fr-CA/first-screen.ts'
import { orders as frOrders } from '#src/messages/fr-CA/orders.ts'
import { orderDetails as frDetails } from '#src/messages/fr-CA/order-details.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { randomOrder } from '#src/testing/random-order.ts'
import { comparisonWords } from './comparison-words.ts'
import { orderMarks } from './mark-words.ts'
import { orderDetailWords } from './order-detail-words.ts'
import { orderWords } from './order-words.ts'
import { unreadWords } from './unread-words.ts'

const en = { ...firstScreen, ...orders }
const frCa = { ...frFirstScreen, ...frOrders }

/** Nothing lost: every value of an order is in the words of its row or of its details. */

const languages = [
  ['English', en, enDetails],
  ['French', frCa, frDetails],
] as const

function everyWord(order: object, [, t, details]: (typeof languages)[number]): string {
  const read = medicationOrderFrom(order, {
    medications: new Map(),
    fhirServerUrl: 'https://ehr.example',
    now: 0,
  })
  const { instructions, ...row } = orderWords(read, new Map(), t, 0)
  return [
    ...Object.values(row).flat(),
    ...unreadWords(read, details, t).map(({ text }) => text),
    ...instructions.flatMap(({ dosage, text }) => {
      const { beside, contradictions } = comparisonWords(dosage, t)
      return [text, beside, ...contradictions]
    }),
    ...orderMarks(read, t, 0).map(([, text]) => text),
    ...orderDetailWords(read, details, t).flatMap(({ lines }) => lines.map(({ text }) => text)),
  ].join('\n')
}

interface Leaf {
  readonly path: string
  readonly value: unknown
}

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [{ path, value }]
  return Object.entries(value).flatMap(([name, each]) => leaves(each, `${path}.${name}`))
}

/** What is said by another word than the source's. */
function isWordedOtherwise({ path, value }: Leaf, words: string): boolean {
  if (typeof value === 'boolean') return true
  if (/\.(id|resourceType|status)$/.test(path)) return true
  const date = /^(\d{4})-03-17$/.exec(String(value))
  // A date in the reader's words; `d` and `{tbl}` are words of the reader's too, or units beside them.
  return date !== null && words.includes(date[1] ?? '')
}

test.each(languages)('%s: every value of a random order is on screen', (...language) => {
  fc.assert(
    fc.property(randomOrder, (parts) => {
      const order = medicationRequest('a', { medicationCodeableConcept: undefined, ...parts })
      const words = everyWord(order, language)
      const lost = leaves(parts).filter(
        (leaf) => !words.includes(String(leaf.value)) && !isWordedOtherwise(leaf, words),
      )
      expect(lost).toEqual([])
    }),
    { numRuns: 500 },
  )
})
