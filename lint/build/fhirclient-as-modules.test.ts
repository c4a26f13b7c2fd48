import { expect, test } from 'vitest'
import { builtText } from './built-text.ts'
import { asModule, readsFhirclientAsModules } from './fhirclient-as-modules.ts'

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

test('a file that is written in another way is not guessed at', () => {
  expect(asModule('exports.a = exports.b = void 0;\nexports.a = a;\nexports.b = [1];')).toBe(
    '\nexport { a as a };\nexport const b = [1];',
  )
  expect(() => asModule('const lib = __importStar(require("./lib"));')).toThrow(
    'fhirclient is written in another way: require("./lib"));',
  )
})
