import { expect, test } from 'vitest'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { useKeptUnits } from './use-kept-units.ts'

function Keeper() {
  useKeptUnits()
  return undefined
}

const chart = '/e/ehr/chart/launch'
const at = async (start: string) =>
  (await renderInChart(<Keeper />, fhirSession([]), { at: chart + start })).address

test('units that a reader chose go along to another screen, and back', async () => {
  const address = await at('')
  address.push(`${chart}/vital-signs`)
  address.replace(`${chart}/vital-signs?window=1y&units=us`)
  address.push(`${chart}/results?test=a`)
  expect(address.current()).toBe(`${chart}/results?test=a&units=us`)
  address.push(`${chart}/vital-signs`)
  expect(address.current()).toBe(`${chart}/vital-signs?units=us`)
  address.go(-3)
  expect(address.current()).toBe(`${chart}?units=us`)
})

test('a reader who wants them as they were sent again gets no others on the next screen', async () => {
  const address = await at('/vital-signs?units=us')
  address.replace(`${chart}/vital-signs?units=as-sent`)
  address.push(chart)
  expect(address.current()).toBe(`${chart}?units=as-sent`)
})

test('the last choice holds on the way back, whatever an earlier screen was shown in', async () => {
  const address = await at('/vital-signs?units=us')
  address.push(chart)
  address.push(`${chart}/vital-signs`)
  address.replace(`${chart}/vital-signs?units=as-sent`)
  address.go(-1)
  expect(address.current()).toBe(`${chart}?units=as-sent`)
  address.go(-1)
  expect(address.current()).toBe(`${chart}/vital-signs?units=as-sent`)
})

test('units that nobody can choose are not kept', async () => {
  const address = await at('/vital-signs?units=furlongs')
  address.push(`${chart}/results`)
  expect(address.current()).toBe(`${chart}/results`)
})

test('where none were chosen, the address of no screen says any', async () => {
  const address = await at('')
  address.push(`${chart}/results?test=a`)
  expect(address.steps).toEqual(['push ?test=a'])
})
