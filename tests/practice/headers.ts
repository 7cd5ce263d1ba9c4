type Headers = Readonly<Record<string, string>>;

/**
 * The policies the real pages send, as far as they matter to an extension: only scripts with a nonce, Trusted Types
 * enforced, frames of strangers refused (seen in headers of 2025 and 2026).
 */
export function googleHeaders(nonce: string): Headers {
  return policy([
    `script-src 'report-sample' 'nonce-${nonce}' 'strict-dynamic'`,
    "require-trusted-types-for 'script'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
  ]);
}

/** Outlook's: as above, and it lets Teams hold it in a frame. */
export function outlookHeaders(nonce: string): Headers {
  return policy([
    `script-src 'nonce-${nonce}' blob: 'report-sample' 'self' 'wasm-unsafe-eval'`,
    "require-trusted-types-for 'script'",
    "frame-src 'self' https://teams.microsoft.com",
    "frame-ancestors 'self' https://teams.microsoft.com https://teams.cloud.microsoft",
    "object-src 'none'",
  ]);
}

/** The page around Outlook's calendar in Teams. */
export function teamsHeaders(nonce: string): Headers {
  return policy([`script-src 'nonce-${nonce}'`, 'frame-src https://outlook.office.com', "object-src 'none'"]);
}

function policy(rules: readonly string[]): Headers {
  return { 'content-security-policy': rules.join('; ') };
}
