import { readFile } from 'node:fs/promises'
import { parseRegistration, type ClientRegistration } from './client-registration.ts'

/**
 * Reads a JSON file with an array of client registrations.
 * @throws Error that names the file and each field that is wrong
 */
export async function readClientFile(file: string): Promise<ClientRegistration[]> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (!Array.isArray(content)) throw new Error('must be an array of clients')
    return content.map((each, index) => parseRegistration(each, `clients[${String(index)}]`))
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
