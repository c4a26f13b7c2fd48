/**
 * The platform as the pure rooms may know it: what Node and every browser offer and what reads no clock, page,
 * storage or network (a subset of https://min-common-api.proposal.wintertc.org). Included by tsconfig.pure.json only.
 */

declare class URL {
  static parse(url: string, base?: string | URL): URL | null
  constructor(url: string, base?: string | URL)
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

declare class URLSearchParams {
  constructor(init?: string | Record<string, string>)
  getAll(name: string): string[]
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly fatal: boolean })
  decode(bytes: Uint8Array): string
}

declare function atob(base64: string): string
declare function btoa(binary: string): string

declare const crypto: {
  readonly getRandomValues: <Bytes extends Uint8Array>(bytes: Bytes) => Bytes
  readonly subtle: {
    readonly digest: (algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>
    readonly importKey: (
      format: 'jwk',
      key: JsonWebKey,
      algorithm: object & { name: string },
      extractable: false,
      usages: 'verify'[],
    ) => Promise<CryptoKey>
    readonly verify: (
      algorithm: object & { name: string },
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      signed: Uint8Array<ArrayBuffer>,
    ) => Promise<boolean>
  }
}

interface JsonWebKey {
  kty?: string
  n?: string
  e?: string
  crv?: string
  x?: string
  y?: string
}

interface CryptoKey {
  readonly type: string
}

interface AbortSignal {
  readonly aborted: boolean
}

declare const AbortSignal: {
  readonly timeout: (milliseconds: number) => AbortSignal
}

interface RequestInit {
  method?: string
  headers?: Record<string, string>
  body?: string | URLSearchParams
  cache?: 'no-store' | 'default' | 'reload'
  credentials?: 'omit'
  redirect?: 'error' | 'manual'
  mode?: 'no-cors'
  keepalive?: boolean
  referrerPolicy?: 'no-referrer'
  signal?: AbortSignal
}

interface Response {
  readonly ok: boolean
  readonly status: number
  readonly type: string
  json(): Promise<unknown>
}
