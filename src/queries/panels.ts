import { declaredSearches } from '#src/searches/declared-searches.ts'
import { permission, type Permission } from '#src/searches/permission.ts'
import type { Session } from '#src/smart/session.ts'
import { panelQuestions } from './panel-questions.ts'
import type { Question } from './question.ts'

/** Names a panel: its question here, its component in `app`, its words in `messages`. */
export type PanelId = keyof typeof panelQuestions

/** What a panel's question answers with. */
export type PanelValue<Id extends PanelId> =
  (typeof panelQuestions)[Id] extends Question<infer Value> ? Value : never

export const panelIds = Object.keys(panelQuestions) as readonly PanelId[]

export function panelQuestion<Id extends PanelId>(id: Id): Question<PanelValue<Id>> {
  const questions: { readonly [Each in PanelId]: Question<PanelValue<Each>> } = panelQuestions
  return questions[id]
}

/** What the granted scopes say of a panel: what they say of its first search. */
export function panelPermission(id: PanelId, session: Session): Permission {
  const [search] = panelQuestion(id).searches
  return permission(declaredSearches[search], session.grantedScopes)
}
