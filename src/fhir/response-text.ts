import { FhirError } from './fhir-error.ts'

/** Decoded bytes: what a compressed body becomes, not what was sent. */
const maxBytes = 16 * 1024 * 1024

/**
 * The body of a response as text, counted while it is received.
 * @param onChunk called whenever more has come
 * @throws FhirError `too-large`; the rest is then not received
 */
export async function responseText(response: Response, onChunk: () => void): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    onChunk()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => undefined)
      throw new FhirError('too-large', { httpStatus: response.status })
    }
    text += decoder.decode(value, { stream: true })
  }
}
