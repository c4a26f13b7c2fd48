import { describe, expect, test } from 'vitest'
import { announcePatient, answerTimeoutMs, type TabChannel } from './announce-patient.ts'
import type { OpenPatient } from './open-patient.ts'

const patient = (id: string): OpenPatient => ({
  record: `https://ehr.example/fhir/Patient/${id}`,
  ehr: 'Example EHR',
  name: `NAME, ${id}`,
  birthDate: '1957-03-14',
})
const odette = patient('Odette')
const colette = patient('Colette')

/** Tabs whose messages arrive at once, unless their tab sleeps. */
function openBrowser() {
  const listeners = new Map<string, (data: unknown) => void>()
  const asleep = new Set<string>()
  const timers: { readonly at: number; readonly task: () => void }[] = []
  let now = 0
  const post = (from: string, data: unknown) => {
    for (const [name, listener] of listeners) {
      // What is sent is copied, as a BroadcastChannel does.
      if (name !== from && !asleep.has(name)) listener(structuredClone(data))
    }
  }
  function openTab(from: string, shows: OpenPatient) {
    let others: readonly OpenPatient[] = []
    const channel: TabChannel = {
      say: (message) => {
        post(from, message)
      },
      onMessage: (listener) => void listeners.set(from, listener),
    }
    const announcement = announcePatient(shows, {
      from,
      channel,
      schedule: (task, delayMs) => void timers.push({ at: now + delayMs, task }),
      onOthers: (found) => {
        others = found
      },
    })
    announcement.check()
    return { ...announcement, others: () => others.map(({ name }) => name) }
  }
  return {
    openTab,
    post,
    asleep,
    crash: (name: string) => void listeners.delete(name),
    wait: (ms: number) => {
      now += ms
      for (const timer of timers.splice(0)) {
        if (timer.at <= now) timer.task()
        else timers.push(timer)
      }
    },
  }
}

describe('two tabs', () => {
  test('with two patients: each learns of the other, whichever was first', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    expect(first.others()).toEqual([])
    const second = browser.openTab('b', colette)
    expect(first.others()).toEqual(['NAME, Colette'])
    expect(second.others()).toEqual(['NAME, Odette'])
  })

  test('with one patient: neither has anything to say', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    const second = browser.openTab('b', odette)
    expect([...first.others(), ...second.others()]).toEqual([])
  })

  test('a record of the same id at another EHR is another record', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    browser.openTab('b', { ...odette, record: 'https://other.example/fhir/Patient/Odette' })
    expect(first.others()).toEqual(['NAME, Odette'])
  })

  test('a patient in two other tabs is named once, until both are closed', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    const second = browser.openTab('b', colette)
    const third = browser.openTab('c', colette)
    expect(first.others()).toEqual(['NAME, Colette'])
    second.withdraw()
    expect(first.others()).toEqual(['NAME, Colette'])
    third.withdraw()
    expect(first.others()).toEqual([])
  })

  test('a tab that shows another patient now is named by that one alone', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    browser.openTab('b', colette)
    browser.openTab('b', patient('Daniel'))
    expect(first.others()).toEqual(['NAME, Daniel'])
  })
})

describe('a check', () => {
  test('forgets a tab that is gone without a word, after it had time to answer', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    browser.openTab('b', colette)
    browser.wait(answerTimeoutMs)
    browser.crash('b')
    first.check()
    browser.wait(answerTimeoutMs - 1)
    expect(first.others()).toEqual(['NAME, Colette'])
    browser.wait(1)
    expect(first.others()).toEqual([])
  })

  test('keeps a tab that answers', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    browser.openTab('b', colette)
    first.check()
    browser.wait(answerTimeoutMs)
    expect(first.others()).toEqual(['NAME, Colette'])
  })

  test('of a tab that slept brings back what both missed', () => {
    const browser = openBrowser()
    const first = browser.openTab('a', odette)
    browser.asleep.add('a')
    const second = browser.openTab('b', colette)
    browser.wait(answerTimeoutMs)
    expect([...first.others(), ...second.others()]).toEqual([])
    browser.asleep.delete('a')
    first.check()
    expect(first.others()).toEqual(['NAME, Colette'])
    expect(second.others()).toEqual(['NAME, Odette'])
  })
})

test.each([
  [undefined],
  [null],
  ['text'],
  [{ from: 1, asks: true }],
  [{ from: 'x', shows: 'Colette' }],
  [{ from: 'x', shows: { record: 'r' } }],
  [{ from: 'x', shows: { ehr: 'e', name: 'n' } }],
])('a message of another shape is not heard: %j', (data) => {
  const browser = openBrowser()
  const first = browser.openTab('a', odette)
  browser.post('x', data)
  expect(first.others()).toEqual([])
})

test('a member that is not text is as one that was not sent', () => {
  const browser = openBrowser()
  const first = browser.openTab('a', odette)
  browser.post('x', { from: 'x', shows: { record: 'r', ehr: 'e', name: 7, birthDate: {} } })
  expect(first.others()).toEqual([undefined])
})
