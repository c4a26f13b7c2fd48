/** Import cycles, each as the list of names along it: one for each import that closes a cycle. */
export function importCycles(imports: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const finished = new Set<string>()
  const cycles: string[][] = []
  const visit = (name: string, trail: readonly string[]) => {
    const place = trail.indexOf(name)
    if (place !== -1) cycles.push([...trail.slice(place), name])
    if (place !== -1 || finished.has(name)) return
    for (const next of imports.get(name) ?? []) visit(next, [...trail, name])
    finished.add(name)
  }
  for (const name of imports.keys()) visit(name, [])
  return cycles
}
