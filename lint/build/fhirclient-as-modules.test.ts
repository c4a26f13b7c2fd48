import { expect, test } from 'vitest'
import { builtText } from './built-text.ts'
import { readsFhirclientAsModules } from './fhirclient-as-modules.ts'

const built = (name: string) =>
  builtText(
    `import { ${name} } from 'fhirclient/lib/smart'\nglobalThis.used = ${name}\n`,
    readsFhirclientAsModules(),
  )

test('of fhirclient the build keeps what is used', async () => {
  const text = await built('buildTokenRequest')
  expect(text).toContain('Missing state.redirectUri')
  expect(text).not.toContain('No state found!')
  expect(text).not.toContain('VisionPrescription')
})

test('a use of its Client fails the build', async () => {
  await expect(built('ready')).rejects.toThrow('fhirclient’s Client is in the build')
})

test('a name that it does not export fails the build', async () => {
  await expect(built('prepare')).rejects.toThrow('prepare')
})
