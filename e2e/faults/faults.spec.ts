import type { FaultName } from '#sandbox/faults/faults.ts'
import { expect, test } from '../clinic.ts'
import { faultRow, faultRows } from './fault-page.ts'
import { faultVisits, type FaultVisit } from './fault-visits.ts'
import { foreignRequests } from './foreign-requests.ts'
import { keepSeen } from './kept-seen.ts'
import { look } from './look.ts'

const rows = faultRows()
const visits = Object.entries(faultVisits) as readonly (readonly [FaultName, FaultVisit])[]

for (const [name, visit] of visits) {
  test(`${name}: the page says what a person sees`, async ({ clinic, page }) => {
    const foreign = foreignRequests(page, clinic)
    const seen = await look(page, clinic, visit)
    expect(seen.met, 'the fault was met').toBeGreaterThan(0)
    expect(foreign, 'requests to anybody else').toEqual([])
    if (keepSeen(name, seen)) return
    const row = rows.find((each) => each.startsWith(`| \`${name}\` |`))
    expect(row, 'docs/faults.md').toBe(faultRow(name, seen))
  })
}
