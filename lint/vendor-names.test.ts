import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What is known of vendors is data, in one place: docs/decisions/0022-ehr-families.md. */

const vendors =
  /\b(?:epic|oracle|cerner|meditech|athena(?:health)?|hapi|azure|microsoft|aws|healthlake|medplum)\b/i

/** An extension that a resource can have is known by its address. */
const excepted = 'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status'

const namesVendor = (text: string) => vendors.test(text.replaceAll(excepted, ''))

const files = ['src', 'server']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  )
  .filter((file) => /\.(?:ts|tsx|css)$/.test(file))
  .filter((file) => !file.includes('.test.') && !/^src\/(?:ehr-families|testing)\//.test(file))

describe('the app names vendors in src/ehr-families alone', () => {
  test('files are read', () => {
    expect(files.length).toBeGreaterThan(500)
  })

  test('and no other file does', () => {
    expect(files.filter((file) => namesVendor(readFileSync(file, 'utf8')))).toEqual([])
  })

  test.each([
    'const isEpic = issuer.includes("epic.com")',
    'Oracle Health refuses this',
    'as HAPI does',
  ])('%s would be found', (text) => {
    expect(namesVendor(text)).toBe(true)
  })
})
