import type { ExtractedOrder, OrdersSection } from '#src/exports/chart-extract.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'

/** Orders one to a row; what must not be given stands before them in a box. */
export function PaperOrders({
  section: { groups },
  words,
}: {
  readonly section: OrdersSection
  readonly words: ExportsMessages
}) {
  const { columns } = words
  const prohibitions = groups.flatMap(({ rows }) => rows.filter(isOpenProhibition))
  const others = groups
    .map(({ title, rows }) => ({ title, rows: rows.filter((order) => !isOpenProhibition(order)) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <>
      {prohibitions.map((order) => (
        <p key={order.references.join(' ')} className="paper__box">
          <b>{order.name}</b> {sentences(order)}
        </p>
      ))}
      {others.length > 0 && (
        <table className="paper__table paper__table--orders">
          <thead>
            <tr>
              <th scope="col">{columns.medication}</th>
              <th scope="col">{columns.instructions}</th>
              <th scope="col">{columns.status}</th>
              <th scope="col">{columns.written}</th>
              <th scope="col">{columns.by}</th>
            </tr>
          </thead>
          {others.map(({ title, rows }) => (
            <tbody key={title}>
              <tr className="paper__group">
                <th scope="rowgroup" colSpan={5}>
                  {title}
                </th>
              </tr>
              {rows.map((order) => (
                <tr key={order.references.join(' ')}>
                  <th scope="row">{order.name}</th>
                  <td>
                    {order.instructions.join('; ')}
                    {order.remarks.length > 0 && (
                      <div className="paper__small">{order.remarks.join(' · ')}</div>
                    )}
                  </td>
                  <td>{order.status.join(', ')}</td>
                  <td>{order.written}</td>
                  <td>{order.by}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  )
}

function isOpenProhibition({ isDoNotGive, isEnded }: ExtractedOrder): boolean {
  return isDoNotGive && !isEnded
}

function sentences({ instructions, remarks, status, written, by }: ExtractedOrder): string {
  return [...instructions, ...remarks, ...status, written, by].filter(Boolean).join(' · ')
}
