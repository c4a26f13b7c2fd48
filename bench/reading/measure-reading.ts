import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { shownLines } from '#src/queries/chart-answer.ts'
import { startFhirServer } from '../chart-size/start-fhir-server.ts'
import { median } from '../median.ts'
import { chartOver, patientId, readChart, type Reading } from './read-chart.ts'
import { costsBeyond, readingGates, type ReadingCost } from './reading-gates.ts'
import { requestsInWaves, type RequestsInWaves } from './requests-in-waves.ts'

/** As in the charts of docs/decisions/0020: vital signs of 68 visits, 28 results of 34 draws, in three years. */
const shape = { days: 1096, vitalSigns: 544 / 1496, orders: 0 }

const maxRatio = 1.3
const rounds = 15
/** Between a request and its answer: an EHR that thinks, and a clinic's network. */
const delayMs = 250

export function startRecord(observations: number) {
  return startFhirServer({ patients: [patientId], observations, shape })
}

/** What reading costs, counted twice: as the app asks, and with as many requests in flight as it would want. */
export async function readingCost(
  fhirServerUrl: string,
  what: Reading['what'],
  { send = fetch, maxInFlight }: Partial<{ send: RequestsInWaves['fetch']; maxInFlight: number }>,
): Promise<ReadingCost & { readonly results: number }> {
  const asAsked = requestsInWaves(send)
  const answers = await readChart(chartOver(fhirServerUrl, asAsked.fetch, maxInFlight), { what })
  const unlimited = requestsInWaves(send)
  await readChart(chartOver(fhirServerUrl, unlimited.fetch, Infinity), { what })
  return {
    results: resultsIn(answers),
    requests: asAsked.requests(),
    waves: asAsked.waves(),
    depth: unlimited.waves(),
    kilobytes: Math.ceil(asAsked.bytes() / 1024),
  }
}

function resultsIn(answers: Awaited<ReturnType<typeof readChart>>): number {
  return answers
    .filter(({ search }) => search === 'vital-signs' || search === 'laboratory')
    .reduce((sum, answer) => sum + shownLines(answer).length, 0)
}

/**
 * Counts requests, waves, serial depth and bytes of reading records of four sizes, and compares the time to the first
 * screen of the largest with that of the smallest.
 * @returns whether everything is within its limit
 */
export async function measureReading(): Promise<boolean> {
  const records = await Promise.all(
    readingGates.map(async (gate) => ({ gate, server: await startRecord(gate.observations) })),
  )
  let isWithin = true
  console.log('\nReading a record of three years\n')
  console.log(row('', ['results', 'requests', 'waves', 'depth', 'KB']))
  for (const { gate, server } of records) {
    for (const [what, limit] of [
      ['first screen', gate.firstScreen],
      ['whole record', gate.wholeRecord],
    ] as const) {
      const { results, requests, waves, depth, kilobytes } = await readingCost(
        server.fhirServerUrl,
        what,
        {},
      )
      const cost = { requests, waves, depth, kilobytes }
      const name = `${String(gate.observations)}, ${what}`
      console.log(row(name, [results, requests, waves, depth, kilobytes].map(String)))
      for (const beyond of costsBeyond(limit, cost)) {
        console.log(`  BEYOND ITS GATE: ${beyond}`)
        isWithin = false
      }
    }
  }
  const [fewUrl = '', ...others] = records.map(({ server }) => server.fhirServerUrl)
  const manyUrl = others.at(-1) ?? ''
  console.log(`\n${await memoryWords(manyUrl, 50_000)}`)
  const drawn = await firstScreenRatio(fewUrl, manyUrl, { rounds, warmUp: 3, drawsSoFar: true })
  console.log(
    `THE FIRST SCREEN of 50,000 Observations: ${drawn.words} (at most ${String(maxRatio)}), with ` +
      `${String(delayMs)} ms for each request`,
  )
  // A gate is trusted once it has barked.
  const planted = await firstScreenRatio(fewUrl, manyUrl, {
    rounds: 1,
    warmUp: 1,
    drawsSoFar: false,
  })
  const hasBarked = planted.ratio > maxRatio
  console.log(
    `With screens that wait until everything has come: ${planted.words}${hasBarked ? '' : ', WHICH THE GATE LETS PASS'}`,
  )
  await Promise.all(records.map(({ server }) => server.stop()))
  return isWithin && drawn.ratio <= maxRatio && hasBarked
}

/** What the answers to all questions about results keep, for any date, and of how many they are. */
export async function memoryWords(url: string, observations: number): Promise<string> {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const used = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  const before = used()
  const answers = await readChart(chartOver(url, fetch), { what: 'whole record' })
  const megabytes = used() - before
  const results = resultsIn(answers)
  const read =
    results === observations
      ? `THE WHOLE RECORD of ${counted(observations)} Observations`
      : `WHAT IS READ AT ONCE of ${counted(observations)} Observations, ${counted(results)},`
  return `${read} in memory: ${megabytes.toFixed(0)} MB`
}

const counted = (count: number) => count.toLocaleString('en')

interface Rounds {
  readonly rounds: number
  readonly warmUp: number
  readonly drawsSoFar: boolean
}

/**
 * How many times longer one record's first screen takes than another's, from medians of how long it takes until both
 * panels of results are drawn. Rounds alternate. Answers are kept from the first rounds: what the sandbox needs to find
 * them is measured as the size of charts, and is not the app's.
 */
async function firstScreenRatio(fewUrl: string, manyUrl: string, options: Rounds) {
  const urls = [fewUrl, manyUrl]
  const times = urls.map(() => [] as number[])
  const answers = new Map<string, Promise<string>>()
  const delayed: RequestsInWaves['fetch'] = async (url, init) => {
    const known =
      answers.get(url) ??
      fetch(url, init && { headers: init.headers ?? {} }).then((response) => response.text())
    answers.set(url, known)
    const body = await known
    await pause(delayMs)
    return new Response(body)
  }
  for (let round = -options.warmUp; round < options.rounds; round += 1) {
    // Neither size is always measured first.
    const order = [...urls.entries()]
    for (const [index, url] of round % 2 === 0 ? order : order.toReversed()) {
      const stop = new AbortController()
      const started = performance.now()
      const onDrawn = () => {
        if (round >= 0) times[index]?.push(performance.now() - started)
        stop.abort()
      }
      await readChart(chartOver(url, delayed), {
        what: 'first screen',
        onDrawn,
        drawsSoFar: options.drawsSoFar,
        stop: stop.signal,
      }).catch(() => undefined)
    }
  }
  const [few = 0, many = 0] = times.map(median)
  const ratio = many / few
  const words = `${ratio.toFixed(2)} times that of 500, ${many.toFixed(0)} ms and ${few.toFixed(0)} ms`
  return { ratio, words }
}

function row(name: string, values: readonly string[]): string {
  return `${name.padEnd(24)}${values.map((each) => each.padStart(10)).join('')}`
}
