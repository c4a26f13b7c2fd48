import { expect, test } from 'vitest'
import { builtText } from './built-text.ts'
import { readsReactAsModules } from './react-as-modules.ts'

const script = `
import React, { useState } from 'react'
import { createRoot } from 'react-dom/client'
globalThis.used = [useState, React.useRef, createRoot]
`

test('of React the build keeps the hooks that are used, of React DOM what draws', async () => {
  const text = await builtText(script, readsReactAsModules())
  expect(text).toContain('.useRef(')
  expect(text).toContain('createElementNS')
  expect(text).not.toContain('.useOptimistic(')
  expect(text).not.toContain('React.Children.only expected')
})

test('a library that uses React keeps none of what it does not use', async () => {
  const text = await builtText(
    "import { Line } from 'recharts'\nglobalThis.used = Line\n",
    readsReactAsModules(),
  )
  expect(text).toContain('.useSyncExternalStore(')
  expect(text).not.toContain('.useOptimistic(')
})
