import { drawPlainTable, drawSheet } from './drawn-sheet.tsx'
import { drawTrend, drawUPlot } from './drawn-trend.tsx'
import '#src/ui/tokens.css'
import '#src/ui/base.css'
import '#src/ui/values.css'
import '#src/ui/plots/plots.css'

/** What the benchmark measures, in a page of its own. Times are milliseconds. */
const drawings = {
  sheet: (holder: HTMLElement) => unmounting(drawSheet(holder)),
  'plain table': (holder: HTMLElement) => unmounting(drawPlainTable(holder)),
  'trend of 200': (holder: HTMLElement) => drawTrend(holder, 200),
  'uPlot of 200': (holder: HTMLElement) => drawUPlot(holder, 200),
  'trend of 10,000': (holder: HTMLElement) => drawTrend(holder, 10_000),
  'uPlot of 10,000': (holder: HTMLElement) => drawUPlot(holder, 10_000),
} as const

export type Drawing = keyof typeof drawings

export interface DrawingPage {
  readonly firstPaint: (drawing: Drawing) => Promise<number>
  /** Shows a sheet, or an empty page, until everything that it draws by itself is drawn. */
  readonly showSheet: (isShown: boolean) => Promise<void>
  /** How long each frame takes, and where the sheet is then. */
  readonly framesUntilStopped: () => Promise<{
    readonly times: readonly number[]
    readonly left: number
    readonly top: number
  }>
  readonly stop: () => void
  readonly readout: (drawing: Drawing) => Promise<number>
}

const settleFrames = 20
let removeShown: () => void = () => undefined
const recording = { isStopped: false }

const page: DrawingPage = {
  firstPaint: async (drawing) => {
    const holder = emptyHolder()
    let remove: () => void = () => undefined
    const time = await timeToPaint(() => {
      remove = drawings[drawing](holder)
    })
    remove()
    return time
  },
  showSheet: async (isShown) => {
    const holder = emptyHolder()
    removeShown()
    removeShown = isShown ? drawings.sheet(holder) : () => undefined
    await drawnUntilStill(holder)
    // It begins at its last columns.
    holder.querySelector('.sheet')?.scrollTo({ left: 0, behavior: 'instant' })
    await drawnUntilStill(holder)
  },
  framesUntilStopped: async () => {
    const sheet = document.querySelector('.sheet')
    const times: number[] = []
    recording.isStopped = false
    let last = await nextFrame()
    while (!recording.isStopped) {
      const now = await nextFrame()
      times.push(now - last)
      last = now
    }
    return { times, left: sheet?.scrollLeft ?? 0, top: sheet?.scrollTop ?? 0 }
  },
  stop: () => {
    recording.isStopped = true
  },
  readout: async (drawing) => {
    const holder = emptyHolder()
    const remove = drawings[drawing](holder)
    await nextFrame()
    await nextFrame()
    const times: number[] = []
    for (let move = 0; move < 20; move += 1) times.push(await timeToReadout(holder, move / 20))
    remove()
    return times.toSorted((one, other) => one - other)[10] ?? 0
  },
}
Object.assign(window, { drawingPage: page })

function unmounting(root: { unmount: () => void }): () => void {
  return () => {
    root.unmount()
  }
}

function emptyHolder(): HTMLElement {
  const holder = document.createElement('div')
  // As high as the app's window leaves for it.
  holder.className = 'bench__window'
  document.body.replaceChildren(holder)
  return holder
}

/** Until nothing has changed for some frames. */
async function drawnUntilStill(holder: HTMLElement): Promise<void> {
  let still = 0
  const observer = new MutationObserver(() => {
    still = 0
  })
  observer.observe(holder, { subtree: true, childList: true, attributes: true })
  while (still < settleFrames) {
    await nextFrame()
    still += 1
  }
  observer.disconnect()
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })
}

/** From inside of a frame to its end: what is drawn is complete in one. */
async function timeToPaint(draw: () => void): Promise<number> {
  await nextFrame()
  const start = performance.now()
  draw()
  await afterPaint()
  return performance.now() - start
}

/** A message that is sent inside of a frame comes after it was painted. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    const done = () => {
      resolve()
    }
    channel.port1.addEventListener('message', done, { once: true })
    channel.port1.start()
    channel.port2.postMessage(0)
  })
}

/** From a pointer's move, which browsers send at the start of a frame, until the frame that says another reading. */
async function timeToReadout(holder: HTMLElement, part: number): Promise<number> {
  const over = holder.querySelector('.trend-plot__reader, .u-over')
  const box = over?.getBoundingClientRect()
  if (!over || !box) throw new Error('nothing to point at')
  await nextFrame()
  const start = performance.now()
  const isDone = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      resolve()
    })
    observer.observe(holder, { subtree: true, childList: true, characterData: true })
  })
  const at = {
    bubbles: true,
    clientX: box.left + (0.03 + part * 0.9) * box.width,
    clientY: box.top + box.height / 2,
  }
  over.dispatchEvent(new PointerEvent('pointermove', at))
  over.dispatchEvent(new MouseEvent('mousemove', at))
  await isDone
  await nextFrame()
  await afterPaint()
  return performance.now() - start
}
