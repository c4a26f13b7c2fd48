import { fakeEhr } from '#src/testing/fake-ehr.ts'
import { createFakeBrowser } from '#src/testing/fake-tab.ts'
import { describeSessionMode } from '#src/testing/session-contract.ts'
import { browserMode } from './browser-mode.ts'

describeSessionMode('browser mode', ({ clock, ehr }) => {
  const tab = createFakeBrowser(clock).openTab()
  return {
    mode: () => browserMode([fakeEhr.known], tab.page),
    signIn: (url, patientId) =>
      Promise.resolve({ launchId: undefined, search: ehr.authorize(url, patientId) }),
    reload: tab.reload,
    kept: () => JSON.stringify([...tab.stored]),
  }
})
