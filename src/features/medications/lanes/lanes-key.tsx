import type { MedicationLanesMessages } from '#src/messages/medication-lanes.ts'
import { LaneBar } from '#src/ui/lanes/lane-bar.tsx'
import type { DrawnBar, DrawnLane } from '#src/ui/lanes/lane-types.ts'

const plain: DrawnBar = {
  key: '',
  from: 0,
  solidFrom: 0,
  solidTo: 20,
  fadesTo: undefined,
  endsAt: undefined,
  dashedTo: undefined,
  isOpen: undefined,
  outlinedFrom: undefined,
  look: 'order',
  isChange: false,
  labels: [],
}

/** What the shapes mean, of those that are drawn. */
const shapes: readonly {
  readonly name: keyof MedicationLanesMessages['key']
  readonly bar: DrawnBar
  readonly isDrawn: (bar: DrawnBar) => boolean
}[] = [
  { name: 'sent', bar: { ...plain, endsAt: 20 }, isDrawn: (bar) => bar.endsAt !== undefined },
  { name: 'open', bar: { ...plain, isOpen: 'at-now' }, isDrawn: (bar) => bar.isOpen === 'at-now' },
  {
    name: 'estimated',
    bar: { ...plain, solidTo: 0, fadesTo: 26 },
    isDrawn: (bar) => bar.fadesTo !== undefined,
  },
  {
    name: 'goesOn',
    bar: { ...plain, solidTo: 12, endsAt: 12, dashedTo: 28 },
    isDrawn: (bar) => bar.dashedTo !== undefined,
  },
  {
    name: 'change',
    bar: { ...plain, from: 4, solidFrom: 4, isChange: true },
    isDrawn: (bar) => bar.isChange,
  },
  {
    name: 'onHold',
    bar: { ...plain, outlinedFrom: 0 },
    isDrawn: (bar) => bar.outlinedFrom !== undefined,
  },
  { name: 'reported', bar: { ...plain, look: 'report' }, isDrawn: (bar) => bar.look === 'report' },
  { name: 'draft', bar: { ...plain, look: 'draft' }, isDrawn: (bar) => bar.look === 'draft' },
]

export function LanesKey({
  lanes,
  words,
}: {
  readonly lanes: readonly DrawnLane[]
  readonly words: MedicationLanesMessages
}) {
  const bars = lanes.flatMap(({ rows }) => rows.flat())
  return (
    <ul className="lanes-key">
      {shapes
        .filter(({ isDrawn }) => bars.some(isDrawn))
        .map(({ name, bar }) => (
          <li key={name}>
            <svg width="34" height="24" aria-hidden="true">
              <LaneBar bar={bar} x={(time) => time + 3} top={3} isCutLeft={false} free={34} />
            </svg>
            {words.key[name]}
          </li>
        ))}
    </ul>
  )
}
