import { useState } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { useMedications } from '#src/queries/use-panel.ts'
import { MedicationRow } from './medication-row.tsx'
import './medications.css'

/** Medication orders by their source's explicit status, and by nothing else. */
export function MedicationsPanel() {
  const state = useMedications()
  return (
    <ChartPanel search="medication-requests" state={state} className="medications">
      {(answer) => <Orders medications={answer.answer} />}
    </ChartPanel>
  )
}

function Orders({ medications }: { readonly medications: Medications }) {
  const { words } = useView()
  const { doNotGive, current, onHold, draft, past } = medications
  const [isPastOpen, setPastOpen] = useState(false)
  return (
    <>
      {doNotGive.length > 0 && (
        <ul>
          {doNotGive.map((order) => (
            <MedicationRow key={order.id} order={order} />
          ))}
        </ul>
      )}
      <Group title={words.medications.current(current.length)} orders={current} />
      {current.length === 0 && <p className="medications__none">{words.medications.noCurrent}</p>}
      {onHold.length > 0 && (
        <Group title={words.medications.onHold(onHold.length)} orders={onHold} />
      )}
      {draft.length > 0 && <Group title={words.medications.draft(draft.length)} orders={draft} />}
      {past.length > 0 && (
        <>
          <h3 className="medications__group">
            <button
              type="button"
              className="medications__toggle"
              aria-expanded={isPastOpen}
              onClick={() => {
                setPastOpen(!isPastOpen)
              }}
            >
              {words.medications.past(past.length)}
            </button>
          </h3>
          {isPastOpen && <Rows orders={past} />}
        </>
      )}
    </>
  )
}

function Group({
  title,
  orders,
}: {
  readonly title: string
  readonly orders: readonly MedicationOrder[]
}) {
  return (
    <>
      <h3 className="medications__group">{title}</h3>
      <Rows orders={orders} />
    </>
  )
}

function Rows({ orders }: { readonly orders: readonly MedicationOrder[] }) {
  return (
    <ul>
      {orders.map((order) => (
        <MedicationRow key={order.id} order={order} />
      ))}
    </ul>
  )
}
