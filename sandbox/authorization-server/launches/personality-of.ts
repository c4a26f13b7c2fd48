import type { Personality } from '#sandbox/personalities/personality.ts'

/** The kind of EHR that a launch meets: the one that it chose, or else that of the command line. */
export type PersonalityOf = (chosen: string | undefined) => Personality
