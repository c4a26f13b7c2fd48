import { expect, test } from '../clinic.ts'
import { openPanes } from './panes.ts'

/** Without this project's own arguments Playwright's Chromium has no storage for frames of another site. */
test.use({
  launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium' },
})

test('in a frame whose storage is blocked it says so, and opens nothing', async ({
  clinic,
  context,
}) => {
  await clinic.clearLog()
  const { panes } = await openPanes(context, clinic, [clinic.launchUrl('story-heart-failure')])
  const alert = panes[0]?.getByRole('alert')
  if (alert === undefined) throw new Error('There is no pane.')
  await expect(alert).toContainText('SC-STORAGE-BLOCKED-IN-FRAME')
  const lines = await clinic.log()
  expect(lines.filter(({ kind }) => kind === 'token' || kind === 'fhir')).toEqual([])
})
