/**
 * Whether a state-changing request may be trusted to come from our own pages. A browser says so in
 * `Sec-Fetch-Site` or `Origin`; a request with neither comes from no browser page and carries no one's cookie.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  return origin === null || origin === new URL(request.url).origin;
}
