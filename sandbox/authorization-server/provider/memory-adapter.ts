import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

const purgeIntervalMs = 60_000

/**
 * Keeps what the authorization server issued in memory, for as long as the sandbox runs. Expired entries are deleted,
 * at most once a minute.
 */
export function createMemoryAdapter(
  now: () => number = Date.now,
  models = new Map<string, Map<string, Kept>>(),
): (model: string) => Adapter {
  let purgeAt = now() + purgeIntervalMs

  function purge(): void {
    if (now() < purgeAt) return
    purgeAt = now() + purgeIntervalMs
    for (const kept of models.values()) {
      for (const [id, { expiresAt }] of kept) if (expiresAt <= now()) kept.delete(id)
    }
  }

  return (model) => {
    const kept = models.get(model) ?? new Map<string, Kept>()
    models.set(model, kept)

    const found = (isWanted: (payload: AdapterPayload) => boolean) =>
      [...kept.values()].find(({ payload, expiresAt }) => expiresAt > now() && isWanted(payload))
        ?.payload

    return {
      upsert: (id, payload, expiresIn) => {
        purge()
        kept.set(id, { payload, expiresAt: now() + (expiresIn || 86_400) * 1000 })
        return Promise.resolve()
      },
      find: (id) => {
        const entry = kept.get(id)
        return Promise.resolve(entry && entry.expiresAt > now() ? entry.payload : undefined)
      },
      findByUid: (uid) => Promise.resolve(found((payload) => payload.uid === uid)),
      findByUserCode: (userCode) =>
        Promise.resolve(found((payload) => payload.userCode === userCode)),
      consume: (id) => {
        const entry = kept.get(id)
        if (entry) entry.payload.consumed = Math.floor(now() / 1000)
        return Promise.resolve()
      },
      destroy: (id) => {
        kept.delete(id)
        return Promise.resolve()
      },
      revokeByGrantId: (grantId) => {
        for (const [id, { payload }] of kept) {
          if (payload.grantId === grantId) kept.delete(id)
        }
        return Promise.resolve()
      },
    }
  }
}
