/*
 * Asks the EHR of a launch for its sign-in settings while the code of the launch page is still coming. It stands in the
 * page itself, whose policy knows it by its hash. Only an EHR that the page knows is asked, and only at the very base
 * that its entry names. The request is that of `requestJson`; `src/smart/browser-mode/asked-early.ts` takes the answer.
 */
try {
  const given = new URLSearchParams(location.search).getAll('iss')
  const { knownFhirServers } = JSON.parse(document.getElementById('known-fhir-servers').textContent)
  const base = (url) => url.replace(/\/$/, '')
  const [iss] = given.map(base)
  if (given.length === 1 && knownFhirServers.some((known) => base(known.fhirServerUrl) === iss)) {
    const url = iss + '/.well-known/smart-configuration'
    const signal = AbortSignal.timeout(8000)
    const answer = fetch(url, {
      cache: 'no-store',
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    })
    /* Whoever takes it is told of its failure; a launch that is refused takes nothing. */
    answer.catch(() => {})
    window.askedEarly = { url, signal, answer }
  }
} catch {
  /* The launch page asks by itself, and says what is wrong. */
}
