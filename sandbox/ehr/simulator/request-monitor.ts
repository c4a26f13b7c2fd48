import { html, type Html } from '#sandbox/pages/html.ts'

/**
 * The live list of the requests that apps make, filled by a script from the access log.
 * @param run only requests of this launch, and those that belong to no launch
 */
export function requestMonitor(run: string | undefined, client: string | undefined): Html {
  return html`<section class="monitor" aria-labelledby="monitor-title" data-monitor>
    <header>
      <h2 id="monitor-title">Requests</h2>
      <span role="status" data-monitor-count>none yet</span>
      <label
        >Show
        <select data-monitor-kind>
          <option value="">all</option>
          <option value="authorization">authorization</option>
          <option value="token">token</option>
          <option value="fhir">FHIR</option>
          <option value="fault">faults</option>
        </select></label
      >
      <button type="button" data-monitor-clear>Clear</button>
    </header>
    <p class="quiet">
      Codes, tokens, secrets and launch values are hidden. Newest first, times in UTC.
    </p>
    <ol data-monitor-list data-run="${run}" data-client="${client}"></ol>
  </section>`
}
