const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostPattern = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;

/** Whether a Host header, with or without a port, names this machine to itself. */
export const isLocalName = (host: string): boolean => {
  const name = hostPattern.exec(host.toLowerCase())?.[1];
  return name !== undefined && localNames.has(name);
};

/**
 * Decides which Host headers the server answers to: the host of the site's address, and the
 * names of the machine itself on any port (a container may show another one outside) unless
 * the site is served over https.
 */
export function makeHostCheck(siteUrl: string): (host: string) => boolean {
  const site = new URL(siteUrl);
  const defaultPort = site.protocol === 'https:' ? '443' : '80';
  const sitePort = site.port || defaultPort;
  return (host) => {
    const match = hostPattern.exec(host.toLowerCase());
    if (match === null) return false;
    const [, name = '', port = defaultPort] = match;
    if (site.protocol === 'http:' && localNames.has(name)) return true;
    return name === site.hostname && port === sitePort;
  };
}
