/** An answer, or the error of a request that failed: many servers send their 401 without CORS headers. */
export type FhirAnswer = Response | TypeError

export function isRefusal(answer: FhirAnswer): boolean {
  return answer instanceof TypeError || answer.status === 401
}

/** @throws the error of a request that failed */
export function answerOf(answer: FhirAnswer): Response {
  if (answer instanceof TypeError) throw answer
  return answer
}
