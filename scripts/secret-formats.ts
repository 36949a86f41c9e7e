/** How keys and tokens look, so that none is ever committed. */

/** Formats that only secrets have. */
const SECRETS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a key of Stripe', /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/],
  ['a key of Google', /\bAIza[\w-]{35}\b/],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a password in an address', /\bhttps?:\/\/[^\s/:@'"`]+:[^\s/@'"`]+@(?!evil)[\w.-]+/],
  ['an assigned secret', /\b(?:secret|token|password|api_?key)["']?\s*[:=]\s*["'][A-Za-z0-9+/=_-]{24,}["']/i],
];

/** What a line seems to give away, in words; empty for almost every line. */
export const secretsIn = (line: string): string[] => SECRETS.filter(([, pattern]) => pattern.test(line)).map(([what]) => what);
