import { Agent } from 'node:http'
import { appRequests } from './app-requests.ts'
import { median } from '../median.ts'
import { sendTimedRequest } from './send-timed-request.ts'
import { startFhirServer } from './start-fhir-server.ts'

const maxRatio = 1.5
const rounds = 150
const warmUp = 25
const patients = ['p1', 'p2', 'p3', 'p4', 'p5']

/**
 * Measures how much slower a chart of ten times the size is: the app's own requests to the sandbox's FHIR server over
 * HTTP, for five patients with 500 Observations each and for five with 5,000, each server on a thread of its own. Pages
 * are equally full, so that finding is compared and not sending. Rounds alternate, and every figure is a median in
 * milliseconds. THE RATIO is that of all searches; reads are shown, but would only improve it. Indexes are built by the
 * first search that needs them, during warm-up.
 * @returns whether the ratio is within its limit
 */
export async function measureChartSize(): Promise<boolean> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const small = await startFhirServer({ patients, observations: 500 })
  const large = await startFhirServer({ patients, observations: 5000 })
  const servers = [small, large]
  const measured = appRequests.map((request) => ({
    request,
    entries: 0,
    small: [] as number[],
    large: [] as number[],
  }))

  for (let round = -warmUp; round < rounds; round += 1) {
    const patient = patients[(round + warmUp) % patients.length] ?? ''
    for (const each of measured) {
      const sizes: number[] = []
      // Neither size is always measured first.
      for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
        const answer = await sendTimedRequest(each.request, server.fhirServerUrl, patient, agent)
        if (round >= 0) (server === small ? each.small : each.large).push(answer.milliseconds)
        sizes.push(answer.entries)
      }
      if (sizes[0] !== sizes[1])
        throw new Error(`${each.request.name}: pages of ${sizes.join(' and ')} are not comparable`)
      each.entries = sizes[0] ?? 0
    }
  }
  agent.destroy()
  await Promise.all(servers.map(({ stop }) => stop()))

  const medians = measured.map(({ request, entries, ...times }) => ({
    ...request,
    entries,
    small: median(times.small),
    large: median(times.large),
  }))
  console.log(`The app's requests, 5 patients, ${String(rounds)} rounds, medians in ms\n`)
  console.log(row('', 'entries', ['2,500', '25,000', 'ratio']))
  for (const { name, entries, ...times } of medians) {
    console.log(row(name, String(entries), figures(times.small, times.large)))
  }
  const searches = medians.filter(({ isSearch }) => isSearch)
  const few = searches.reduce((sum, each) => sum + each.small, 0)
  const many = searches.reduce((sum, each) => sum + each.large, 0)
  console.log(row('the searches together', '', figures(few, many)))
  console.log(
    `\nTHE RATIO: ${(many / few).toFixed(2)} for 25,000 Observations against 2,500 (at most ${String(maxRatio)})`,
  )
  return many / few <= maxRatio
}

function figures(few: number, many: number): readonly string[] {
  return [few.toFixed(2), many.toFixed(2), (many / few).toFixed(2)]
}

function row(name: string, entries: string, values: readonly string[]): string {
  return `${name.padEnd(37)}${entries.padStart(8)}${values.map((each) => each.padStart(9)).join('')}`
}
