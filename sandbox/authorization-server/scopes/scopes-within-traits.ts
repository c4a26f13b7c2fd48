import type { ScopeTraits } from '#sandbox/personalities/personality.ts'
import { resourceScopeOf } from './smart-scopes.ts'

/** Whether this kind of EHR has such a scope at all. */
export function isKnownHere(scope: string, traits: ScopeTraits): boolean {
  const parts = resourceScopeOf(scope)
  if (!parts) return true
  const { resourceType } = parts
  if (traits.syntax === 'v1' && !isV1(parts)) return false
  if (resourceType === '*') return traits.hasWildcards
  return !traits.withoutTypes.includes(resourceType)
}

/** Whether a request mixes both syntaxes, or `patient/` with `user/`. */
export function isMixed(asked: string): boolean {
  const parts = asked.split(' ').flatMap((scope) => resourceScopeOf(scope) ?? [])
  const differ = (of: (part: (typeof parts)[number]) => unknown) => new Set(parts.map(of)).size > 1
  return differ(isV1) || differ(({ level }) => level)
}

function isV1({ access }: { readonly access: string }): boolean {
  return access === 'read' || access === 'write' || access === '*'
}
