import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { formatDay } from '#src/messages/format.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { Mark } from '#src/ui/mark.tsx'
import { dosageWords } from './dosage-words.ts'

/** One order: name and date; instructions as written with their marks; reason, requester and what else was sent. */
export function MedicationRow({
  order,
  named,
}: {
  readonly order: MedicationOrder
  /** Reference to words, of every order that was read: for the orders that this one names. */
  readonly named: ReadonlyMap<string, string>
}) {
  const { words, locale, now } = useView()
  const { medications: say } = words
  const name = order.name ?? say.noName
  const instructions = order.dosages
    .map((dosage) => dosageWords(dosage, words))
    .filter((text) => text !== '')
  const more = [
    order.statusReason !== undefined && say.statusReason(order.statusReason),
    ...order.reasons.map(say.reason),
    order.requester !== undefined && say.requester(order.requester),
    order.refills !== undefined && say.refills(order.refills),
    order.end && say.endsOn(momentText(order.end, locale)),
    ...order.categories,
    ...order.links.map(({ kind, to }) => say.link[kind](named.get(to) ?? to)),
    ...order.dosages.flatMap(({ patientInstruction }) =>
      patientInstruction === undefined ? [] : [say.patientInstruction(patientInstruction)],
    ),
    ...order.notes,
  ].filter((text) => text !== false && text !== undefined)
  return (
    <li
      className={order.doNotPerform ? 'medication medication--stop' : 'medication'}
      data-evidence={order.reference}
    >
      <div className="medication__row">
        <span className="medication__name">{order.doNotPerform ? say.doNotGive(name) : name}</span>
        <span className="age" title={order.authoredOn && momentText(order.authoredOn, locale)}>
          {authoredText(order)}
        </span>
      </div>
      <div className="medication__row">
        {instructions.length === 0 ? (
          <span className="medication__missing">
            {order.doNotPerform ? '' : say.noInstructions}
          </span>
        ) : (
          <ol className="medication__instructions">
            {instructions.map((text, index) => (
              // Instructions are a sequence: the same words may come twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${String(index)} ${text}`}>{text}</li>
            ))}
          </ol>
        )}
        <span className="medication__marks">
          <OrderMarks order={order} />
        </span>
      </div>
      {more.length > 0 && <p className="medication__more">{more.join(' · ')}</p>}
    </li>
  )

  function authoredText({ authoredOn, status }: MedicationOrder): string {
    if (!authoredOn) return say.undated
    // The time of day matters for a recent order only.
    const isRecent = now - authoredOn.earliest < recent
    const when = isRecent ? momentText(authoredOn, locale) : formatDay(authoredOn, locale)
    return status === 'draft' ? say.drafted(when) : say.ordered(when)
  }
}

const recent = 48 * 3_600_000

function OrderMarks({ order }: { readonly order: MedicationOrder }) {
  const { words } = useView()
  const { medications: say } = words
  const status = say.statuses[order.status]
  const intent = order.intent === undefined ? undefined : ownWord(say.intents, order.intent)
  return (
    <>
      {status !== '' && (
        <Mark kind={order.status === 'on-hold' || order.status === 'unknown' ? 'notice' : 'solid'}>
          {status}
        </Mark>
      )}
      {order.isEndDatePassed && <Mark kind="notice">{say.endPassed}</Mark>}
      {order.hasUnknownModifier && <Mark kind="notice">{say.unknownModifier}</Mark>}
      {order.details === 'not-loaded' && <Mark kind="notice">{say.detailsNotLoaded}</Mark>}
      {order.reported && <Mark kind="solid">{say.reported(order.reported.by)}</Mark>}
      {intent !== undefined && <Mark kind="dashed">{intent}</Mark>}
    </>
  )
}
