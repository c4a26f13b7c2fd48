import { html, type Html } from '#sandbox/pages/html.ts'
import type { RecordedOrder } from '#sandbox/records/recorded-order.ts'
import type { RecordedResult } from '#sandbox/records/recorded-result.ts'
import { dateWords, timeWords } from '#sandbox/records/date-words.ts'
import { statusWords } from '#sandbox/records/status-words.ts'

/** What the EHR itself holds, whatever fault an app meets: an app's chart can be held against it. */

const most = 100

/** Laboratory results, the newest hundred. */
export function resultsSection(results: readonly RecordedResult[]): Html {
  if (results.length === 0) return html`<p class="quiet">No results recorded.</p>`
  return html`${counted(results.length, 'results')}
    <table class="recorded">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Test</th>
          <th scope="col">Result</th>
          <th scope="col">Flag</th>
          <th scope="col">Range</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        ${results.slice(0, most).map(
          ({ date, name, value, flag, range, status }) =>
            html`<tr>
              <td>${dateWords(date)} ${timeWords(date)}</td>
              <td>${name}</td>
              <td class="value">${value}</td>
              <td>${flag}</td>
              <td>${range}</td>
              <td>${statusWords(status)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

/** Medication orders, the newest hundred. */
export function ordersSection(orders: readonly RecordedOrder[]): Html {
  if (orders.length === 0) return html`<p class="quiet">No orders recorded.</p>`
  return html`${counted(orders.length, 'orders')}
    <table class="recorded">
      <thead>
        <tr>
          <th scope="col">Ordered</th>
          <th scope="col">Medication</th>
          <th scope="col">Instructions</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        ${orders.slice(0, most).map(
          ({ date, name, instructions, status, doNotGive }) =>
            html`<tr>
              <td>${dateWords(date)}</td>
              <td>${doNotGive && html`<strong>Do not give:</strong> `}${name}</td>
              <td>${instructions}</td>
              <td>${statusWords(status)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}

function counted(count: number, words: string): Html {
  const shown = count > most ? `The newest ${String(most)} of ${String(count)}` : String(count)
  return html`<p class="quiet">${shown} ${words}, as they are stored here.</p>`
}
