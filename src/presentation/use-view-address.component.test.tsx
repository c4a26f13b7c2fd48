import { expect, test } from 'vitest'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { useViewAddress } from './use-view-address.ts'

function Close() {
  const { back } = useViewAddress()
  return (
    <button
      type="button"
      onClick={() => {
        back({ pins: 'b' })
      }}
    >
      Close
    </button>
  )
}

test('what the step before shows from then on is written there, not where one still is', async () => {
  const at = '/e/ehr/chart/launch/results'
  const { screen, address } = await renderInChart(<Close />, fhirSession([]), { at })
  address.push(`${at}?test=a`)
  // The browser goes back later; until then somebody else writes what is there already.
  const { go } = address
  Object.assign(address, { go: () => undefined })
  await screen.getByRole('button').click()
  address.replace(`${at}?test=a`)
  expect(address.current()).toBe(`${at}?test=a`)
  go(-1)
  expect(address.current()).toBe(`${at}?pins=b`)
})
