import { isJsonObject } from '#src/json-object.ts'

/** A view of the chart, by the last part of its address; the summary has none. */
export type AskedView = 'summary' | 'vital-signs' | 'results' | 'medications' | 'report'

/** What a launch says about where to begin (https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html). */
interface LaunchWishes {
  readonly intent: string | undefined
  readonly fhirContext?: readonly unknown[] | undefined
}

/** One item of `fhirContext`, and what it leads to. */
export interface ContextItem {
  /** Its reference, canonical or identifier, as sent. */
  readonly text: string
  readonly role: string
  /** Undefined where nothing here is made for it. */
  readonly opens: AskedView | undefined
}

/**
 * An intent is agreed on between an EHR and an app, and no list of them is standardized; `reconcile-medications` is the
 * guide's own example. Whatever else is sent opens the summary.
 */
const intents: Readonly<Record<string, AskedView>> = {
  summary: 'summary',
  'vital-signs': 'vital-signs',
  'review-vital-signs': 'vital-signs',
  results: 'results',
  'review-results': 'results',
  laboratory: 'results',
  medications: 'medications',
  'review-medications': 'medications',
  'reconcile-medications': 'medications',
  'session-report': 'report',
}

/** Resources that a launch can be about and that have a view. */
const resourceTypes: Readonly<Record<string, AskedView>> = {
  DiagnosticReport: 'results',
  MedicationRequest: 'medications',
}

/** The view that a launch asks for: by its intent, else by the first resource of its context that has one. */
export function askedView({ intent, fhirContext }: LaunchWishes): AskedView | undefined {
  const byIntent = intent === undefined ? undefined : ownView(intents, intent)
  return byIntent ?? contextItems(fhirContext).find(({ opens }) => opens !== undefined)?.opens
}

/** The items of `fhirContext`; an item without a role is what the launch is about, as `launch` is. */
export function contextItems(fhirContext: readonly unknown[] = []): readonly ContextItem[] {
  return fhirContext.filter(isJsonObject).map((item) => {
    const { reference, canonical, identifier, role, type } = item
    const value = isJsonObject(identifier) ? identifier['value'] : undefined
    const text = [reference, canonical, value].find((each) => typeof each === 'string')
    const isAbout = role === undefined || role === 'launch'
    const [, ofReference] = /^(?:.*\/)?([A-Z][A-Za-z]+)\/[^/]+$/.exec(String(reference)) ?? []
    const named = typeof type === 'string' ? type : (ofReference ?? '')
    return {
      text: typeof text === 'string' ? text : '?',
      role: typeof role === 'string' ? role : 'launch',
      opens: isAbout ? ownView(resourceTypes, named) : undefined,
    }
  })
}

function ownView(views: Readonly<Record<string, AskedView>>, name: string): AskedView | undefined {
  return Object.hasOwn(views, name) ? views[name] : undefined
}
