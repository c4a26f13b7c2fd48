import type { MedicationLanesMessages } from '#src/messages/medication-lanes.ts'
import { RowFlags } from '#src/presentation/reading-value-text.tsx'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import type { Readout } from './readout.ts'

/** The chosen moment in words: what was measured, what was ordered then, what changed that day, what came after. */
export function LanesReadout({
  readout,
  isAsked,
  words,
}: {
  readonly readout: Readout
  /** Somebody chose the moment. */
  readonly isAsked: boolean
  readonly words: MedicationLanesMessages
}) {
  const { moment, values, inForce, uncertain, changed, fromThen } = readout
  return (
    <ScrollingGroup
      className={isAsked ? 'readout readout--asked' : 'readout'}
      label={words.readout.at(moment)}
    >
      <dl>
        <div>
          <dt>{words.readout.at(moment)}</dt>
          <dd className="readout__values">
            {values.map(({ key, name, text, reading, day }) => (
              <span key={key}>
                {name} <b>{text}</b> {reading && <RowFlags reading={reading} />}{' '}
                {day !== undefined && <span className="age">{day}</span>}
              </span>
            ))}
          </dd>
        </div>
        <Lines title={words.readout.changed} lines={changed} />
        <Lines title={words.readout.fromThen} lines={fromThen} />
        <Lines
          title={words.readout.inForce}
          lines={inForce.length > 0 ? inForce : [words.readout.noneInForce]}
        />
        <Lines title={words.readout.uncertain} lines={uncertain} />
      </dl>
    </ScrollingGroup>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return undefined
  return (
    <div>
      <dt>{title}</dt>
      <dd className="readout__lines">
        {lines.map((line, index) => (
          // Two orders may read the same.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={`${String(index)} ${line}`}>{line}</span>
        ))}
      </dd>
    </div>
  )
}
