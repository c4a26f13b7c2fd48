/*
 * Asks the EHR of a launch for its sign-in settings while the code of the launch page is still coming. It stands in the
 * page itself, whose policy knows it by its hash. Only an EHR that the page knows is asked, and only at the very base
 * that its entry names. The request is that of `requestJson`; `src/smart/browser-mode/asked-early.ts` takes the answer.
 */
;(function () {
  try {
    var given = new URLSearchParams(location.search).getAll('iss')
    var block = JSON.parse(document.getElementById('known-fhir-servers').textContent)
    var base = function (url) {
      return url.replace(/\/$/, '')
    }
    var isKnown = block.knownFhirServers.some(function (known) {
      return base(known.fhirServerUrl) === base(given[0])
    })
    if (!isKnown || given.length > 1) return
    var url = base(given[0]) + '/.well-known/smart-configuration'
    var signal = AbortSignal.timeout(8000)
    var answer = fetch(url, {
      cache: 'no-store',
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: signal,
    })
    /* Whoever takes it is told of its failure; a launch that is refused takes nothing. */
    answer.catch(function () {})
    window.askedEarly = { url: url, signal: signal, answer: answer }
  } catch (error) {
    /* The launch page asks by itself, and says what is wrong. */
  }
})()
