import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { LaneBar } from './lane-bar.tsx'
import type { DrawnBar } from './lane-types.ts'
import './lanes.css'

const begun: DrawnBar = {
  key: 'a',
  from: 0,
  solidFrom: 0,
  solidTo: 0,
  fadesTo: undefined,
  endsAt: undefined,
  dashedTo: undefined,
  isOpen: undefined,
  outlinedFrom: undefined,
  look: 'order',
  isChange: false,
  labels: [],
}

async function drawn(bar: Partial<DrawnBar>) {
  const { container } = await render(
    <svg width={200} height={40}>
      <LaneBar bar={{ ...begun, ...bar }} x={(time) => time} top={5} isCutLeft={false} free={200} />
    </svg>,
  )
  const solid = [...container.querySelectorAll('.lane__solid')]
    .filter((each) => getComputedStyle(each).opacity === '1' && !each.hasAttribute('opacity'))
    .map((each) => Number(each.getAttribute('x')) + Number(each.getAttribute('width')))
  const ticks = [...container.querySelectorAll('.lane__tick')].map((each) =>
    Number(each.getAttribute('x1')),
  )
  return { solid, ticks, container }
}

describe('a bar is solid as far as it is certain, and has a tick where an end was sent', () => {
  test('an end that was sent: solid to its tick', async () => {
    const { solid, ticks } = await drawn({ solidTo: 120, endsAt: 120 })
    expect([solid, ticks]).toEqual([[120], [120]])
  })

  test('an estimated end: nothing is solid, and it has no tick', async () => {
    const { solid, ticks, container } = await drawn({ fadesTo: 120 })
    expect([solid, ticks]).toEqual([[], []])
    const fading = [...container.querySelectorAll('[opacity]')].map((each) =>
      Number(each.getAttribute('opacity')),
    )
    expect(fading.length).toBeGreaterThan(2)
    expect(fading.toSorted((one, other) => other - one)).toEqual(fading)
  })

  test('an end that was not sent: a bracket at its start, and nothing else', async () => {
    const { solid, ticks, container } = await drawn({ isOpen: 'at-start' })
    expect([solid, ticks]).toEqual([[], []])
    expect(container.querySelector('.lane__unknown')).not.toBeNull()
  })

  test('no end: solid to now, with an open bracket and no tick', async () => {
    const { solid, ticks, container } = await drawn({ solidTo: 150, isOpen: 'at-now' })
    expect([solid, ticks]).toEqual([[150], []])
    expect(container.querySelector('.lane__open')).not.toBeNull()
  })

  test('on hold: an outline, and nothing solid under it', async () => {
    const { solid, ticks, container } = await drawn({
      solidTo: 150,
      isOpen: 'at-now',
      outlinedFrom: 0,
    })
    expect([solid, ticks]).toEqual([[], []])
    expect(container.querySelector('.lane__outline')).not.toBeNull()
  })
})
