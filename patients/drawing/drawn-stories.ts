import { patientResources } from '../generate-patients.ts'
import { storyDrawing } from './story-drawing.ts'
import { storyPanels } from './story-panels.ts'

/** The seed and the day of the drawings in the docs. */
const drawn = { seed: 1, day: '2026-11-24', mess: 'none' } as const

/** Each story's drawing, by the name of its file in `docs/patients`. */
export function drawnStories(): ReadonlyMap<string, string> {
  return new Map(
    patientResources(drawn).flatMap(({ id, story, resources }) => {
      const panels = storyPanels[id]
      return panels === undefined
        ? []
        : [[`${id}.svg`, storyDrawing(story, resources, drawn.day, panels)] as const]
    }),
  )
}
