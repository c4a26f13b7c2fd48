import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { englishView } from '#src/testing/english-view.ts'
import { loinc } from '#src/testing/loinc.ts'
import { memoryAddress } from '#src/testing/memory-address.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { AddressProvider } from './address.tsx'
import { RunOnLine } from './run-on-line.tsx'
import { ViewSettingsProvider } from './view-settings.tsx'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** A line of two tests, each measured now, 20 and 200 days ago. */
function lineAt(address: ReturnType<typeof memoryAddress>) {
  const results = [1, 20, 200].flatMap((days) =>
    [loinc('2823-3', 'Potassium'), loinc('2951-2', 'Sodium')].map((code) =>
      laboratoryResult({ code, effectiveDateTime: ago(days), valueQuantity: ucum(4, 'mmol/L') }),
    ),
  )
  const items = laboratoryResults(results, Date.now())
    .answer.groups.flatMap(({ analytes }) => analytes)
    .map((history) => ({ name: history.name, history }))
  return render(
    <AddressProvider value={address}>
      <ViewSettingsProvider value={englishView()}>
        <table>
          <tbody>
            <RunOnLine title="Further" items={items} columns={1} />
          </tbody>
        </table>
      </ViewSettingsProvider>
    </AddressProvider>,
  )
}

test('what is open and the window of its trend are in the address, beside what was there, and are read back', async () => {
  const address = memoryAddress('/e/ehr/chart/launch?new=30d')
  const first = await lineAt(address)
  await first.getByRole('button', { name: 'Potassium' }).click()
  expect(address.current()).toMatch(/\?new=30d&open=[0-9a-z]+$/)
  await first.getByRole('button', { name: 'All', exact: true }).click()
  expect(address.current()).toMatch(/\?new=30d&open=(?<key>[0-9a-z]+)&of=\k<key>&window=all$/)
  expect(address.steps.join('')).not.toMatch(/push|2823|potassium/i)
  await first.unmount()

  const second = await lineAt(memoryAddress(address.current()))
  await expect
    .element(second.getByRole('button', { name: 'Potassium' }))
    .toHaveAttribute('aria-expanded', 'true')
  await expect
    .element(second.getByRole('button', { name: 'All', exact: true }))
    .toHaveAttribute('aria-pressed', 'true')
  await second.unmount()
})

test('several are open at once; the address says the window of the one that was used last', async () => {
  const address = memoryAddress()
  const screen = await lineAt(address)
  await screen.getByRole('button', { name: 'Potassium' }).click()
  await screen.getByRole('button', { name: 'All', exact: true }).click()
  await screen.getByRole('button', { name: 'Sodium' }).click()
  const pressed = () =>
    screen
      .getByRole('button', { pressed: true })
      .all()
      .map((each) => each.element().textContent)
      .toSorted()
  await expect.poll(pressed).toEqual(['30 d', 'All'])
  await screen.getByRole('button', { name: 'Potassium' }).click()
  await expect.poll(pressed).toEqual(['30 d'])
  expect(address.current()).toMatch(/\?of=[0-9a-z]+&window=all&open=[0-9a-z]+$/)
})
