import { answerBatch } from './batch.ts'
import { capabilityStatement } from './capability-statement.ts'
import { requireAcceptable, requireFormBody, requireJsonBody } from './content-negotiation.ts'
import { failureAnswer } from './answers/failure-answer.ts'
import { textAnswer, type FhirAnswer } from './answers/fhir-answer.ts'
import { FhirFailure } from './answers/fhir-failure.ts'
import type { FhirRequest } from './fhir-request.ts'
import type { FhirServerDependencies } from './fhir-server-dependencies.ts'
import { fhirLogLine } from './log-line.ts'
import { matchContext } from './match-context.ts'
import { readResource } from './read-resource.ts'
import { requireAccess } from './require-access.ts'
import { requireMethod } from './require-method.ts'
import { pageAsked } from './search/next-link.ts'
import { plain } from '#sandbox/personalities/plain.ts'
import { createSearch } from './search/search.ts'

/** Performs the interaction that a request asks for: https://hl7.org/fhir/R4/http.html */
export function createInteractions(
  dependencies: FhirServerDependencies & { readonly now: () => number },
) {
  const { store, origin, fhirServerUrl, log } = dependencies
  const search = createSearch(dependencies)

  /** @throws FhirFailure */
  function interaction(request: FhirRequest): FhirAnswer {
    const { method, path, token, prefer } = request
    const [route = '', query = ''] = path.split(/\?(.*)/s)
    const parameters = new URLSearchParams(query)
    requireAcceptable(request.accept, parameters.get('_format'))
    if (route === '/metadata') {
      requireMethod(method, ['GET', 'HEAD'])
      const statement = JSON.stringify(
        capabilityStatement(origin, fhirServerUrl, (request.personality ?? plain).statement),
      )
      return textAnswer(statement, { resourceType: 'CapabilityStatement' })
    }
    const access = requireAccess(request)
    const searcher = { access, token }
    const page = pageAsked(parameters)
    const [, resourceType = '', id, ...more] = route.split('/')
    if (resourceType === '') {
      requireMethod(method, ['GET', 'HEAD', 'POST'])
      if (method === 'POST') return batch(request)
      if (page !== undefined) return search.next(page, searcher)
      throw new FhirFailure(404, 'not-supported', 'there is no search across all types here')
    }
    if (more.length > 0)
      throw new FhirFailure(
        404,
        'not-supported',
        'there is no history, version or compartment here',
      )
    if (id === '_search') {
      requireMethod(method, ['POST'])
      requireFormBody(request.contentType, request.body)
      const form = new URLSearchParams(request.body)
      const all = [...parameters, ...form]
      requireAcceptable(request.accept, form.get('_format') ?? parameters.get('_format'))
      return search.first(resourceType, all, prefer, searcher)
    }
    requireMethod(method, ['GET', 'HEAD'])
    if (id === undefined && page !== undefined) return search.next(page, searcher)
    if (id === undefined) return search.first(resourceType, [...parameters], prefer, searcher)
    const { ifNoneMatch, ifModifiedSince } = request
    const asked = {
      resourceType,
      id,
      parameters: [...parameters],
      prefer,
      ifNoneMatch,
      ifModifiedSince,
    }
    return readResource(asked, store, access, matchContext(dependencies))
  }

  /** Entries are answered like separate requests, and each is logged. */
  function batch(request: FhirRequest): FhirAnswer {
    requireJsonBody(request.contentType)
    return answerBatch(request.body, fhirServerUrl, (asked) => {
      const started = performance.now()
      const entry = { ...request, ...asked, body: '', accept: undefined }
      let given: FhirAnswer
      try {
        if (asked.method !== 'GET')
          throw new FhirFailure(405, 'not-supported', `a batch may GET here, not ${asked.method}`)
        given = interaction(entry)
      } catch (error) {
        given = failureAnswer(error, console.error, request.access?.personality?.search.refusal)
      }
      log({ ...fhirLogLine(entry, given, started), inBatch: true })
      return given
    })
  }

  return interaction
}
