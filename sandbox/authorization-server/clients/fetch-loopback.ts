/**
 * Fetches a client's key set, the only thing that the authorization server fetches: from this machine only, without
 * following redirects. The library's own dispatcher is not used, because it refuses exactly this machine.
 */
export function fetchLoopback(
  input: string | URL | Request,
  options: RequestInit = {},
): Promise<Response> {
  const { hostname, href } = new URL(input instanceof Request ? input.url : input)
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return Promise.reject(new Error('the sandbox does not send requests to other machines'))
  const { method, headers, signal } = options
  return fetch(href, {
    redirect: 'error',
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(signal === undefined ? {} : { signal }),
  })
}
