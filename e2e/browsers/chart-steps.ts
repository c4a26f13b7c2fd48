import type { Surface } from './browser-window.ts'
import { expect } from './visit.ts'

/** Waits until the chart of this person is open, and every panel has its completeness line. */
export async function expectRead(chart: Surface, name: string): Promise<void> {
  await expect(async () => {
    expect((await chart.texts('.banner')).join()).toContain(name)
    expect(await chart.texts('[data-ring=loading]')).toEqual([])
    expect(await chart.texts('[data-ring=complete]')).toHaveLength(3)
    const lines = await chart.texts('.completeness[data-ring]')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/\S/)
  }).toPass({ timeout: 40_000 })
}
