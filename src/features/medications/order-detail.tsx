import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useOrdersView } from './orders-view.tsx'
import { nameWords } from './name-words.ts'
import { SentInWords } from './sent-in-words.tsx'
import { orderDetailWords } from './order-detail-words.ts'

/** Everything that was sent about an order and is not in its row, each value with its path where it has no words. */
export function OrderDetail({
  order,
  messages: { orderDetails },
}: { readonly order: MedicationOrder } & LatePartProps<'orderDetails'>) {
  const { t } = useOrdersView()
  const sections = orderDetailWords(order, orderDetails, t)
  return (
    <section className="order" aria-label={orderDetails.title(nameWords(order.naming, t))}>
      {sections.length === 0 && <p>{orderDetails.nothingElse}</p>}
      <dl>
        {sections.map(({ title, lines }) => (
          <div key={title}>
            <dt>{title}</dt>
            {lines.map((line, index) => (
              // Two values may read the same.
              // oxlint-disable-next-line react/no-array-index-key
              <dd key={`${String(index)} ${line.text}`}>
                <SentInWords words={line} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
