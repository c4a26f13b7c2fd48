import { build, type Rolldown } from 'vite'
import { chromium, type Page } from 'playwright'
import { median } from '../median.ts'
import type { Drawing, DrawingPage } from './page.ts'

declare global {
  interface Window {
    readonly drawingPage: DrawingPage
  }
}

const rounds = 7
/** Through most of the sheet, px and px a second. */
const gesture = { distance: 5000, speed: 2500 }
/** Of figures that are compared, the first is the app's. */
const limits = { sheet: 0.05, frames: 1.25, trend: 2, readout: 2 }

/**
 * Measures in one run of a real browser how long the app's drawings take, as ratios to the plainest thing that shows the
 * same: a flowsheet of 300 tests by 200 dates to a plain table, its frames while it scrolls to those of an empty page, a
 * trend to uPlot. Rounds alternate; every figure is a median.
 * @returns whether every ratio is within its limit
 */
export async function measureDrawing(): Promise<boolean> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--font-render-hinting=none'],
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.setContent('<!doctype html><title>bench</title><body></body>')
  const { code, style } = await builtPage()
  await page.addStyleTag({ content: `${style}\n.bench__window .sheet { height: 700px; }` })
  await page.addScriptTag({ content: code })

  console.log(`Drawings in Chromium, ${String(rounds)} rounds, medians in ms\n`)
  const within = [
    await comparePaints(page, 'sheet', 'plain table', limits.sheet),
    await compareFrames(page, 'down'),
    await compareFrames(page, 'across'),
    await comparePaints(page, 'trend of 200', 'uPlot of 200', limits.trend),
    await comparePaints(page, 'trend of 10,000', 'uPlot of 10,000', limits.trend),
    await compareReadouts(page, 'trend of 200', 'uPlot of 200'),
    await compareReadouts(page, 'trend of 10,000', 'uPlot of 10,000'),
  ]
  await browser.close()
  return within.every(Boolean)
}

async function comparePaints(
  page: Page,
  ours: Drawing,
  plain: Drawing,
  limit: number,
): Promise<boolean> {
  const paint = (drawing: Drawing) =>
    page.evaluate((name) => window.drawingPage.firstPaint(name), drawing)
  const [own, other] = await alternating(
    () => paint(ours),
    () => paint(plain),
  )
  return said(`first paint: ${ours} to ${plain}`, own, other, limit)
}

async function compareReadouts(page: Page, ours: Drawing, plain: Drawing): Promise<boolean> {
  const read = (drawing: Drawing) =>
    page.evaluate((name) => window.drawingPage.readout(name), drawing)
  const [own, other] = await alternating(
    () => read(ours),
    () => read(plain),
  )
  return said(`readout: ${ours} to ${plain}`, own, other, limits.readout)
}

/**
 * What 95 % of the frames take at most while a hand scrolls, as browsers do it themselves; a page that scrolls by script
 * is laid out and snapped to its columns with every step.
 */
async function compareFrames(page: Page, axis: 'down' | 'across'): Promise<boolean> {
  const browserProtocol = await page.context().newCDPSession(page)
  const frames = async (isShown: boolean) => {
    await page.evaluate((is) => window.drawingPage.showSheet(is), isShown)
    const frameTimes = page.evaluate(() => window.drawingPage.framesUntilStopped())
    await browserProtocol.send('Input.synthesizeScrollGesture', {
      x: 800,
      y: 400,
      [axis === 'down' ? 'yDistance' : 'xDistance']: -gesture.distance,
      speed: gesture.speed,
      preventFling: true,
    })
    await page.evaluate(() => {
      window.drawingPage.stop()
    })
    const { times, left, top } = await frameTimes
    const moved = axis === 'down' ? top : left
    if (isShown && moved < gesture.distance / 2)
      throw new Error(`moved by ${String(moved)} px only`)
    return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0
  }
  const [own, other] = await alternating(
    () => frames(true),
    () => frames(false),
  )
  return said(`95 % of frames: sheet ${axis} to an empty page`, own, other, limits.frames)
}

async function alternating(
  ours: () => Promise<number>,
  plain: () => Promise<number>,
): Promise<readonly [number, number]> {
  const [own, other]: [number[], number[]] = [[], []]
  // The first round is to warm up.
  for (let round = -1; round < rounds; round += 1) {
    const times = [await ours(), await plain()] as const
    if (round < 0) continue
    own.push(times[0])
    other.push(times[1])
  }
  return [median(own), median(other)]
}

function said(name: string, own: number, other: number, limit: number): boolean {
  const ratio = own / other
  console.log(
    `${name.padEnd(48)}${own.toFixed(1).padStart(9)}${other.toFixed(1).padStart(9)}   ratio ${ratio.toFixed(3)} (at most ${String(limit)})`,
  )
  return ratio <= limit
}

async function builtPage(): Promise<{ readonly code: string; readonly style: string }> {
  const built = (await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      target: 'es2023',
      cssCodeSplit: false,
      rolldownOptions: { input: 'page.ts', output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput
  const code = built.output.flatMap((each) => (each.type === 'chunk' ? [each.code] : []))
  const style = built.output.flatMap((each) =>
    each.type === 'asset' && each.fileName.endsWith('.css') ? [String(each.source)] : [],
  )
  return { code: code.join('\n'), style: style.join('\n') }
}
