/**
 * The security headers of every response, and the only place where they are written. The Worker sends them with its
 * answers; the build writes them into `_headers` for files and pages (`build/integrations/headers-file.ts`).
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
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

/** The content policy of answers that are no page: nothing in them is to be run, loaded or framed. */
export const ANSWER_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Of the one style and the one script that stand in every page, as `sha256-…`. */
export interface InlineHashes {
  style: string;
  script: string;
}

/** The content policy of files and pages. */
export const pagePolicy = ({ style, script }: InlineHashes): string =>
  [
    "default-src 'none'",
    // Pagefind runs WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' '${script}'`,
    "worker-src 'self'",
    `style-src 'self' '${style}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No script makes markup or code from text, or starts one by its address but by `src/browser/trusted-worker.ts`.
    "require-trusted-types-for 'script'",
    'trusted-types search-worker',
  ].join('; ');
