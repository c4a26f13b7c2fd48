/**
 * The only requests that the authorization server makes itself: key sets of clients, from this machine, and nowhere
 * else by a redirect. (The library's own dispatcher refuses this machine instead, so it is left out.)
 */
export function fetchLoopback(
  input: string | URL | Request,
  options: RequestInit = {},
): Promise<Response> {
  const { hostname, href } = new URL(input instanceof Request ? input.url : input)
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return Promise.reject(new Error('the sandbox makes no request to another machine'))
  const { method, headers, signal } = options
  return fetch(href, {
    redirect: 'error',
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(signal === undefined ? {} : { signal }),
  })
}
