import { Builder, By, type WebDriver, type WebElement } from 'selenium-webdriver'
import { windowSize, type BrowserWindow, type Engine, type Surface } from './browser-window.ts'
import { retryUntilFound } from './retry-until-found.ts'
import { startWebKitDriver } from './webkit-driver.ts'

/** WebKit as released in WebKitGTK, driven over WebDriver. */
export async function startWebKit(): Promise<Engine> {
  const { address, close } = await startWebKitDriver()
  return {
    welcome: async () => {
      const driver = await new Builder()
        .disableEnvironmentOverrides()
        .usingServer(address)
        .withCapabilities({ browserName: 'MiniBrowser' })
        .build()
      await driver
        .manage()
        .window()
        .setRect({ ...windowSize, x: 0, y: 0 })
      const window = windowOf(driver, await driver.getWindowHandle())
      return { window, complaints: [], leave: () => driver.quit() }
    },
    close,
  }
}

/** WebDriver is in one window or frame at a time, so each step first switches to its own. */
function windowOf(driver: WebDriver, handle: string): BrowserWindow {
  const goThere = () => driver.switchTo().window(handle)
  return {
    ...surfaceOf(driver, goThere),
    open: async (address) => {
      await goThere()
      await driver.get(address)
    },
    reload: async () => {
      await goThere()
      await driver.navigate().refresh()
    },
    frame: async () => {
      await goThere()
      const frame = await retryUntilFound('a frame', async () =>
        firstOf(await driver.findElements(By.css('iframe')), (each) => each.isDisplayed()),
      )
      return surfaceOf(driver, async () => {
        await goThere()
        await driver.switchTo().frame(frame)
      })
    },
    windowOpenedBy: async (act) => {
      const before = await driver.getAllWindowHandles()
      await act()
      const opened = await retryUntilFound('a new window', async () =>
        (await driver.getAllWindowHandles()).find((each) => !before.includes(each)),
      )
      return windowOf(driver, opened)
    },
    picture: async () => {
      await goThere()
      return Buffer.from(await driver.takeScreenshot(), 'base64')
    },
  }
}

/** Candidates for each role. Which role and name an element has is asked from the engine. */
const candidates = { button: 'button, [role=button]', link: 'a[href]' }

function surfaceOf(driver: WebDriver, goThere: () => Promise<void>): Surface {
  return {
    press: async (role, name) => {
      await retryUntilFound(`the ${role} “${name}”`, async () => {
        await goThere()
        const elements = await driver.findElements(By.css(candidates[role]))
        const wanted = await firstOf(
          elements,
          async (each) =>
            (await each.getAccessibleName()) === name && (await each.getAriaRole()) === role,
        )
        await wanted?.click()
        return wanted
      })
    },
    texts: async (selector) => {
      await goThere()
      const script =
        'return [...document.querySelectorAll(arguments[0])].map(({ innerText }) => innerText)'
      return driver.executeScript<string[]>(script, selector)
    },
  }
}

async function firstOf(
  elements: readonly WebElement[],
  isWanted: (element: WebElement) => Promise<boolean>,
): Promise<WebElement | undefined> {
  for (const element of elements) if (await isWanted(element)) return element
  return undefined
}
