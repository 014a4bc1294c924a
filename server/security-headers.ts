const contentSecurityPolicy = policyWith("script-src 'self'");

/** Pagefind compiles its reader of the index, in a worker of its own or, where that fails, in the search page. */
const searchPolicy = policyWith("script-src 'self' 'wasm-unsafe-eval'");

function policyWith(scripts: string): string {
  return [
    "default-src 'none'",
    scripts,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Features of the browser that no page uses, and that no page shall be made to use. */
const refusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

const twoYearsInSeconds = 63_072_000;

/**
 * The headers by which the reply for a path differs from all the others: only the search page and Pagefind's own files may
 * compile WebAssembly.
 */
export function headersOfPath(path: string): Readonly<Record<string, string>> {
  const runsSearch = path === '/search/' || path.startsWith('/pagefind/');
  return runsSearch ? { 'Content-Security-Policy': searchPolicy } : {};
}

/**
 * The headers of every reply, errors included. HSTS is promised only when the site is
 * served over https: on http a browser ignores it, and on localhost it would do harm.
 */
export function securityHeaders(siteUrl: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    // For the browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
    ...(siteUrl.startsWith('https:') && {
      'Strict-Transport-Security': `max-age=${twoYearsInSeconds}; includeSubDomains`,
    }),
  };
}
