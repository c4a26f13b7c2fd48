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
  readonly frames: (axis: 'down' | 'across' | 'nothing') => Promise<number[]>
  readonly readout: (drawing: Drawing) => Promise<number>
}

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
  frames: async (axis) => {
    const holder = emptyHolder()
    const remove = axis === 'nothing' ? () => undefined : drawings.sheet(holder)
    const scroller = holder.querySelector('.sheet')
    if (axis === 'across') scroller?.scrollTo(0, 0)
    const times: number[] = []
    let last = await nextFrame()
    for (let frame = 0; frame < 110; frame += 1) {
      // A row or a column with every frame.
      if (axis === 'down') scroller?.scrollBy(0, 24)
      if (axis === 'across') scroller?.scrollBy(75, 0)
      const now = await nextFrame()
      times.push(now - last)
      last = now
    }
    remove()
    // The first ones still belong to what was drawn before.
    return times.slice(10)
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
