import { generatePatients } from '#patients/generate-patients.ts'

/** An entry of a Bundle, as far as a test looks into it. */
export interface ChartEntry {
  readonly resource?: {
    readonly resourceType?: string
    readonly id?: string
    readonly meta?: { readonly versionId?: string }
    readonly category?: readonly { readonly coding?: readonly { readonly code?: string }[] }[]
  }
}

/** Everything about one patient. */
export interface Chart {
  readonly name: string
  readonly patientId: string
  readonly entries: readonly ChartEntry[]
}

const made = new Map<number, readonly Chart[]>()

/** The invented patients, with all of the mess that real charts hold; home readings are thinned out. Made once a seed. */
export function generatedCharts(seed: number): readonly Chart[] {
  const charts = made.get(seed) ?? generateCharts(seed)
  made.set(seed, charts)
  return charts
}

function generateCharts(seed: number): readonly Chart[] {
  const patients = generatePatients({ seed, day: '2026-11-28', mess: 'all', density: 0.1 })
  return patients.map(({ story, text }) => chartFrom(story, text))
}

/** @param json a Bundle with everything about one patient */
export function chartFrom(name: string, json: string): Chart {
  const { entry } = JSON.parse(json) as { entry: ChartEntry[] }
  const patient = entry.find(({ resource }) => resource?.resourceType === 'Patient')
  return { name, patientId: patient?.resource?.id ?? '', entries: entry }
}
