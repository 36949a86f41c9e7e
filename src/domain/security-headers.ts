/**
 * The security headers of every response. The Worker sends them itself; `public/_headers` repeats them for
 * static files, and a test keeps the two equal. This is the only place where the content policy is written.
 */

/**
 * Stand where the build writes the hashes of the boot script (`src/view/boot-script.ts`) and of the style that all pages
 * share (`build/integrations/first-paint.ts`). As they are, they allow nothing.
 */
export const BOOT_HASH = 'sha256-1111111111111111111111111111111111111111111=';
export const STYLE_HASH = 'sha256-0000000000000000000000000000000000000000000=';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Pagefind runs WebAssembly.
  `script-src 'self' 'wasm-unsafe-eval' '${BOOT_HASH}'`,
  "worker-src 'self'",
  `style-src 'self' '${STYLE_HASH}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  // No script makes markup or code from text, or starts one by its address but by `src/browser/trusted-worker.ts`.
  "require-trusted-types-for 'script'",
  'trusted-types search-worker',
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Frame-Options': 'DENY',
};
