import { launch, type Frame, type Page } from 'puppeteer-core'
import { windowSize, type BrowserWindow, type Engine, type Surface } from './browser-window.ts'
import { retryUntilFound } from './retry-until-found.ts'

/** Firefox as released, driven over WebDriver BiDi, which it has built in. */
export async function startFirefox(): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: windowSize,
  })
  return {
    welcome: async () => {
      const context = await browser.createBrowserContext()
      const complaints: string[] = []
      const page = await context.newPage()
      listen(page, complaints)
      return { window: windowOf(page, complaints), complaints, leave: () => context.close() }
    },
    close: () => browser.close(),
  }
}

function windowOf(page: Page, complaints: string[]): BrowserWindow {
  return {
    ...surfaceOf(page),
    open: async (address) => {
      await page.goto(address)
    },
    reload: async () => {
      await page.reload()
    },
    frame: async () => {
      const frame = await retryUntilFound('a frame', async () =>
        (await page.$('iframe'))?.contentFrame(),
      )
      return surfaceOf(frame)
    },
    windowOpenedBy: async (act) => {
      const popup = new Promise<Page | null>((resolve) => page.once('popup', resolve))
      await act()
      const opened = await popup
      if (!opened) throw new Error('no window opened')
      listen(opened, complaints)
      return windowOf(opened, complaints)
    },
    picture: () => page.screenshot(),
  }
}

function surfaceOf(page: Page | Frame): Surface {
  return {
    press: async (role, name) => {
      await retryUntilFound(`the ${role} “${name}”`, async () => {
        // Before the page's scripts have run a click may do nothing.
        if ((await page.evaluate(() => document.readyState)) !== 'complete') return undefined
        const element = await page.$(`aria/[name=${JSON.stringify(name)}][role="${role}"]`)
        await element?.click()
        return element
      })
    },
    texts: (selector) =>
      page.$$eval(selector, (elements) =>
        elements.map((element) => (element as HTMLElement).innerText),
      ),
  }
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => {
    const words = String(error)
    // Firefox rejects the one of each pair of cookies that is meant for WebKit.
    if (!/Cookie “_\w+(\.sig)?” rejected .*“SameSite=None”/.test(words)) complaints.push(words)
  })
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
  })
}
