/** The part of `fetch` that this app uses; a parameter wherever a request is sent. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>
