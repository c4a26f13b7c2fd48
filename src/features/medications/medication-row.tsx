import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { formatDay, isDay } from '#src/messages/format.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { momentText } from '#src/presentation/reading-words.ts'
import { SourceDisclosure } from '#src/presentation/source-disclosure.tsx'
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
  const { t, now } = useView()
  const { medications: messages } = t
  const name = order.name ?? messages.noName
  const instructions = order.dosages
    .map((dosage) => dosageWords(dosage, t))
    .filter((text) => text !== '')
  const more = [
    order.statusReason !== undefined && statusReasonText(order.statusReason),
    ...order.reasons.map(messages.reason),
    order.requester !== undefined && messages.requester(order.requester),
    order.refills !== undefined && messages.refills(order.refills),
    order.end && messages.until(momentText(order.end, t), isDay(order.end)),
    ...order.categories.map((category) => ownWord(messages.categories, category) ?? category),
    ...order.links.map(({ kind, to }) => messages.links[kind](named.get(to) ?? to)),
    ...order.dosages.flatMap(({ patientInstruction }) =>
      patientInstruction === undefined ? [] : [t.dosage.patientInstruction(patientInstruction)],
    ),
    ...order.notes,
  ].filter((text) => text !== false && text !== undefined)
  return (
    <li
      className={order.doNotPerform ? 'medication medication--stop' : 'medication'}
      data-evidence={order.reference}
    >
      <div className="medication__row">
        <span className="medication__name">
          {order.doNotPerform ? messages.doNotGive(name) : name}
        </span>
        <span className="age" title={order.authoredOn && momentText(order.authoredOn, t)}>
          {authoredText(order)}
        </span>
      </div>
      <div className="medication__row">
        {instructions.length === 0 ? (
          <span className="medication__missing">
            {order.doNotPerform ? '' : messages.noInstructions}
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
      <div className="medication__more">
        {more.join(' · ')} <SourceDisclosure references={[order.reference]} />
      </div>
    </li>
  )

  function statusReasonText(reason: string): string {
    const status = ownWord(messages.statuses, order.status) ?? messages.statusReason
    return t.formats.labelled(status, reason)
  }

  function authoredText({ authoredOn, status }: MedicationOrder): string {
    if (!authoredOn) return messages.undated
    // The time of day matters for a recent order only.
    const isRecent = now - authoredOn.earliest < recent
    const when = isRecent ? momentText(authoredOn, t) : formatDay(authoredOn, t.formats)
    const word = status === 'draft' ? messages.drafted : messages.ordered
    return word(when, isDay(authoredOn))
  }
}

const recent = 48 * 3_600_000

function OrderMarks({ order }: { readonly order: MedicationOrder }) {
  const { t } = useView()
  const { medications: messages } = t
  const status = ownWord(messages.statuses, order.status)
  const reportedText = (by: string | undefined) =>
    by === undefined ? messages.reported : messages.reportedBy(by)
  const intent = order.intent === undefined ? undefined : ownWord(messages.intents, order.intent)
  return (
    <>
      {status !== undefined && (
        <Mark kind={order.status === 'on-hold' || order.status === 'unknown' ? 'notice' : 'solid'}>
          {status}
        </Mark>
      )}
      {order.isEndDatePassed && <Mark kind="notice">{messages.endPassed}</Mark>}
      {order.hasUnknownModifier && <Mark kind="notice">{messages.unknownModifier}</Mark>}
      {order.details === 'not-loaded' && <Mark kind="notice">{messages.detailsNotRead}</Mark>}
      {order.reported && <Mark kind="solid">{reportedText(order.reported.by)}</Mark>}
      {intent !== undefined && <Mark kind="dashed">{intent}</Mark>}
    </>
  )
}
