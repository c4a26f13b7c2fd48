import { test as base, expect } from '../clinic.ts'
import type { BrowserWindow, Engine } from './browser-window.ts'
import { startFirefox } from './firefox.ts'
import { startWebKit } from './webkit.ts'

export interface EngineOptions {
  readonly engineName: 'firefox' | 'webkit'
}

interface Visit {
  /** The window of a new person. Fails the test if a page had a warning or error. */
  readonly window: BrowserWindow
}

const start = { firefox: startFirefox, webkit: startWebKit }

/** Tests in an engine that Playwright has no build of for this machine. */
export const test = base.extend<Visit, EngineOptions & { readonly engine: Engine }>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await start[engineName]()
      await use(engine)
      await engine.close()
    },
    { scope: 'worker' },
  ],
  window: async ({ engine }, use, testInfo) => {
    const { window, complaints, leave } = await engine.welcome()
    await use(window)
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = Buffer.from(await window.picture())
      await testInfo.attach('window', { body, contentType: 'image/png' })
    }
    await leave()
    expect(complaints, 'the pages stayed quiet').toEqual([])
  },
})

export { expect }
