import type { BuiltFile } from '../built-files.ts'
import type { AppAnswer, AppRequest } from './answer.ts'

/** A file in the best encoding that the browser accepts. */
export function fileAnswer(
  { method, headers }: AppRequest,
  file: BuiltFile,
  further: Readonly<Record<string, string>>,
): AppAnswer {
  const [encoding, body] = encoded(file, headers['accept-encoding']?.toString() ?? '')
  return {
    status: 200,
    headers: {
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
      'content-type': file.type,
      vary: 'accept-encoding',
      ...further,
    },
    body: method === 'HEAD' ? undefined : body,
  }
}

function encoded(file: BuiltFile, accepted: string): readonly ['br' | 'gzip' | undefined, Buffer] {
  if (accepted.includes('br')) return ['br', file.brotli]
  return accepted.includes('gzip') ? ['gzip', file.gzip] : [undefined, file.plain]
}
