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
